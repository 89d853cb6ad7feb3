# Everything is done by installer/bootstrap.py, which also runs without make.
PYTHON ?= python3

.PHONY: run test demo screenshots bench faults contracts lint
run test demo screenshots bench faults contracts lint:
	@$(PYTHON) installer/bootstrap.py $@
