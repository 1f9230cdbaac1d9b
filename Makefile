# make demo | test | lint | evaluate | bench | docs      VENV=DIR chooses another environment folder
VENV ?= .venv
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
SAMPLES = src/araxes/resources/samples

.PHONY: demo test lint evaluate bench docs clean

demo: $(VENV)/.araxes
	$(BIN)/araxes code $(SAMPLES)

test: lint
	$(BIN)/python -m pytest

lint: $(VENV)/.araxes-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# A module that misses its data says so and ends with 2; the others still run.
evaluate: $(VENV)/.araxes-dev
	@for file in $$(grep -l '__name__ == "__main__"' evaluation/*.py evaluation/*/__main__.py | grep -v -e /bench.py -e growth.py); do \
		module=$${file%.py}; echo "== $$module"; \
		$(BIN)/python -m "$$(echo $$module | tr / .)" || test $$? = 2 || exit 1; done

bench: $(VENV)/.araxes-dev
	$(BIN)/python -m evaluation.bench
	$(BIN)/python -m evaluation.linking_growth
	$(BIN)/python -m evaluation.growth || test $$? = 2

docs: $(VENV)/.araxes-dev
	$(BIN)/python -m docs.generate

$(VENV)/.araxes: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Araxes needs Python 3.11 or newer; install it or call: make demo PYTHON=/path/to/python3"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) --editable '.[all]'
	@touch $@

$(VENV)/.araxes-dev: $(VENV)/.araxes
	$(PIP) --editable '.[dev]'
	@touch $@

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
