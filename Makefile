# make demo   sets everything up, ingests seeds/, shows the conflicts, writes discrepancies.csv
# make test   sets everything up, then lint, types, tests
# make fuzz   the property tests on examples that no run has seen; "make test" takes the same ones every time
# make bench  prints what is measured
# make compiled   compiles the extraction into an environment of its own, tests it there and prints its speed
# make clean  takes away what these made

# The first Python that is new enough and can make a virtual environment; "make PYTHON=..." names another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
RUN := $(VENV)/bin
DEMO_DB := claimtrack.db
COLUMNS ?= 80
export COLUMNS
COMPILED := .venv-compiled

.PHONY: demo test fuzz bench compiled clean

demo: $(VENV)/.installed
	rm -f $(DEMO_DB) $(DEMO_DB)-wal $(DEMO_DB)-shm
	$(RUN)/claimtrack ingest seeds/ --db $(DEMO_DB)
	$(RUN)/claimtrack conflicts --db $(DEMO_DB)
	$(RUN)/claimtrack report -o discrepancies.csv --db $(DEMO_DB)

test: $(VENV)/.tools
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy
	$(RUN)/pytest

fuzz: $(VENV)/.tools
	HYPOTHESIS_PROFILE=explore $(RUN)/pytest -m hypothesis

bench: $(VENV)/.tools
	$(RUN)/python -m benchmarks

# Needs a C compiler. Tests and benchmarks run in a folder where the installed package is found and the sources are not.
compiled:
	test -x $(COMPILED)/bin/python || $(PYTHON) -m venv $(COMPILED)
	CLAIMTRACK_MYPYC=1 $(COMPILED)/bin/python -m pip install --quiet --disable-pip-version-check '.[bench]' pytest hypothesis
	ln -sfn ../tests $(COMPILED)/tests
	ln -sfn ../benchmarks $(COMPILED)/benchmarks
	cd $(COMPILED) && bin/python -c 'from claimtrack.extraction import tokens as t; assert t.__file__[-3:] != ".py", t.__file__'
	cd $(COMPILED) && bin/python -m pytest -c ../pyproject.toml --rootdir=. tests/extraction
	cd $(COMPILED) && bin/python -m benchmarks extraction

clean:
	rm -rf $(VENV) $(COMPILED) $(DEMO_DB) $(DEMO_DB)-wal $(DEMO_DB)-shm discrepancies.csv dist

# The package is installed once, in editable form, and again when what it depends on changes.
$(VENV)/.installed: pyproject.toml
	@test -n "$(PYTHON)" || { echo "claimtrack needs Python 3.11 or newer, with its venv module" >&2; exit 3; }
	test -x $(RUN)/python || $(PYTHON) -m venv $(VENV)
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.tools: $(VENV)/.installed
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@
