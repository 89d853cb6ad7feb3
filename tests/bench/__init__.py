"""Speed and memory, measured: `make bench`. How fast anything is decides no test."""
