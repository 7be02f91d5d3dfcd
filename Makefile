# One verb a job. Needs Python 3.11 and make; everything else is installed into .venv.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
PINS := pyproject.toml requirements.lock

.DEFAULT_GOAL := help
.PHONY: help venv chat up test lint type contracts bench fuzz clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 ...")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(BIN)/python $(PINS)
	@echo "Installing into $(VENV) (once) ..."
	@$(PIP) --constraint requirements.lock --editable .
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	@echo "Installing the test tools into $(VENV) (once) ..."
	@$(PIP) --constraint requirements.lock --editable '.[test]'
	@touch $@

$(VENV)/installed-up: $(VENV)/installed
	@$(PIP) --constraint requirements.lock --editable '.[up]'
	@touch $@

venv: $(VENV)/installed ## install only; then .venv/bin/negotiate works

chat: $(VENV)/installed ## start a conversation here, nothing to configure
	@$(BIN)/negotiate chat

up: $(VENV)/installed-up ## run what is configured for Slack and Discord, here; .env is read
	@set -a; if [ -f .env ]; then . ./.env; fi; set +a; PATH="$(CURDIR)/$(BIN):$$PATH"; \
	negotiate db upgrade && names=$$(negotiate doctor --processes) && \
	if [ -z "$$names" ]; then negotiate doctor; echo "Nothing to run yet."; exit 1; fi && \
	exec honcho start --env /dev/null --port "$${PORT:-3000}" $$names

test: $(VENV)/installed-test ## run the whole test suite
	@$(BIN)/pytest -n logical --dist worksteal

lint: $(VENV)/installed-test ## style and format (ruff)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

type: $(VENV)/installed-test ## types (mypy, strict)
	@$(BIN)/mypy

contracts: $(VENV)/installed-test ## who may import whom (import-linter)
	@$(BIN)/lint-imports

bench: $(VENV)/installed-test ## speed, as ratios measured in this run
	@$(BIN)/python -m tests.bench

fuzz: $(VENV)/installed-test ## hunt for a minute for texts that reading can't bear
	@$(PIP) --constraint requirements.lock --editable '.[fuzz]'
	@$(BIN)/python -m tests.fuzz_offers -max_total_time=60

clean: ## remove everything that was built here
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
