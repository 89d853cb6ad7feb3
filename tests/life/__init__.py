"""The life of a credit as the program reckons it and as the contract holds it: the same, act for act."""
