# Needs Python 3.11 or newer and make; everything else goes into .venv.
# PYTHON=/path/to/python picks the interpreter, ARGS="..." passes arguments on.

VENV := .venv
PYTHON_BIN := $(VENV)/bin/python
SOURCES := $(wildcard knowledge engine ui tests benchmarks scripts)
ARGS ?=

EXTRAS_run :=
EXTRAS_test := [test]
# mypy reads the tests too, so it needs what they import.
EXTRAS_lint := [test,lint]
EXTRAS_bench := [test,bench]
EXTRAS_likeness := [learn]
EXTRAS_pictures := [test]

.PHONY: help run test lint bench rules likeness pictures clean
# Two pip processes must not write to one environment.
.NOTPARALLEL:

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 16

run: $(VENV)/.ready-run ## start Quiet Back and open it in the browser
	$(VENV)/bin/quietback $(ARGS)

test: $(VENV)/.ready-test ## run every test
	@chromium=$$($(PYTHON_BIN) -m scripts.chromium) && \
	postgres=$$($(PYTHON_BIN) -m scripts.postgres) && \
	nginx=$$($(PYTHON_BIN) -m scripts.nginx) && \
	NGINX_PROGRAM="$$nginx" POSTGRES="$$postgres" CHROMIUM="$$chromium" $(PYTHON_BIN) -m pytest -n 2 $(ARGS)

lint: $(VENV)/.ready-lint ## check style, types and import directions
	$(PYTHON_BIN) -m ruff check $(SOURCES)
	$(PYTHON_BIN) -m ruff format --check $(SOURCES)
	$(PYTHON_BIN) -m mypy $(SOURCES)
	$(VENV)/bin/lint-imports

bench: $(VENV)/.ready-bench ## measure speed
	$(PYTHON_BIN) -m benchmarks $(ARGS)

pictures: $(VENV)/.ready-pictures ## take the pictures in docs/ anew
	@chromium=$$($(PYTHON_BIN) -m scripts.chromium) && \
	CHROMIUM="$$chromium" $(PYTHON_BIN) scripts/screenshots.py

rules: $(VENV)/.ready-run ## write the rule catalogue, knowledge/RULES.md, anew
	$(VENV)/bin/quietback rules --markdown > $(VENV)/RULES.md
	cp $(VENV)/RULES.md knowledge/RULES.md

likeness: $(VENV)/.ready-likeness ## learn anew how messages about red flags sound
	$(PYTHON_BIN) -m scripts.learn_likeness

clean: ## remove the environment and every cache
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# One stamp a set of extras: a second call is quick, a changed pyproject.toml installs again.
$(VENV)/.ready-%: pyproject.toml | $(VENV)/bin/pip
	@echo "Installing Quiet Back for 'make $*' (the first time takes a minute or two) ..."
	@$(PYTHON_BIN) -m pip install --quiet --no-input --disable-pip-version-check \
		--editable ".$(EXTRAS_$*)"
	@touch $@

# pip is the last thing that venv writes, so an interrupted environment is made again.
$(VENV)/bin/pip:
	@python=$$(PYTHON="$(PYTHON)" sh scripts/find-python.sh) && "$$python" -m venv $(VENV)
