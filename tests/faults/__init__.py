"""Nothing lost, nothing twice: real processes under kills, broken links, reorganisations and full disks."""
