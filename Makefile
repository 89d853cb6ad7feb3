# Everything is done by installer/bootstrap.py, which also runs without make.
PYTHON ?= python3

.PHONY: run test demo screenshots bench contracts lint
run test demo screenshots bench contracts lint:
	@$(PYTHON) installer/bootstrap.py $@
