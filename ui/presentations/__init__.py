"""Documents under a credit: what each bank did with them and by when it must, what is drawn, what an act leads to."""
