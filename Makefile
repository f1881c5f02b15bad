# Everything starts from a bare machine with Python 3.11 or newer: a target installs what it needs first.
#
#   make run ARGS="--port 8000"          arguments for the program (or for pytest, after `test`)
#   make run PYTHON=/path/to/python3.12  another Python than the first fitting one
#   make run PIP_INSTALL_FLAGS="--index-url https://…"  e.g. torch without CUDA from its own index

VENV ?= .venv
PIP_INSTALL_FLAGS ?=
ARGS ?=
# Packages with CUDA's libraries, as pip installs them on Linux; less elsewhere.
DISK_GB ?= 8

IS_NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11; do \
	"$$each" -c '$(IS_NEW_ENOUGH)' >/dev/null 2>&1 && { echo "$$each"; break; }; done)
IN_VENV := $(VENV)/bin/python
# One worker a core, each with one thread. A file of tests stays with one worker, and so do its servers; the long ones go
# first, as tests/conftest.py has ordered them. What was compiled is kept: many tests start the program.
PYTEST := OMP_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE= $(IN_VENV) -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help run test test-all check bench bench-dialogue bench-architectures train install install-dev

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: install  ## start the page on http://127.0.0.1:7860
	@$(IN_VENV) app.py $(ARGS)

test: install-dev  ## run the tests that are quick
	$(PYTEST) $(ARGS)

test-all: install-dev  ## run every test, the slow ones and the benches among them
	$(PYTEST) -m "" $(ARGS)

check: install-dev  ## lint, types and the quick tests
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m mypy .
	$(PYTEST) $(ARGS)

bench: install-dev  ## measure; prints lines of JSON
	$(IN_VENV) -m benches $(ARGS)

bench-dialogue: install-dev  ## dialogues written by hand; ARGS="--manager keyword"
	$(IN_VENV) -m benches.dialogue $(ARGS)

bench-architectures: install-dev  ## small checkpoints and their samplers side by side; ARGS="--number 100"
	$(IN_VENV) -m benches.architectures $(ARGS)

train: install-dev  ## make every shipped checkpoint anew, going on from the last saved state
	$(IN_VENV) -m training $(ARGS)

install: $(VENV)/.installed
install-dev: $(VENV)/.installed-dev

$(IN_VENV):
	@"$(PYTHON)" -c '$(IS_NEW_ENOUGH)' 2>/dev/null || { \
		echo "Huihua needs Python 3.11 or newer. Here is: $$($(or $(PYTHON),python3) --version 2>&1 | head -n 1). Install one, or name it: make run PYTHON=/path/to/python3.12" >&2; exit 1; }
	@free=$$(df -Pk . | awk 'NR == 2 {print int($$4 / 1048576)}'); [ "$$free" -ge $(DISK_GB) ] || { \
		echo "Huihua's packages need $(DISK_GB) GB of disk; $$free GB are free here. Free some space, or set DISK_GB lower if your torch is smaller." >&2; exit 1; }
	@"$(PYTHON)" -m venv $(VENV) >/dev/null || { \
		echo "Cannot make $(VENV). On Debian and Ubuntu: apt-get install python3-venv" >&2; rm -rf $(VENV); exit 1; }

# The stamps say that the packages of the named list are installed, so that no target asks pip twice.
$(VENV)/.installed: requirements.txt | $(IN_VENV)
	$(IN_VENV) -m pip install --disable-pip-version-check $(PIP_INSTALL_FLAGS) -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	$(IN_VENV) -m pip install --disable-pip-version-check $(PIP_INSTALL_FLAGS) -r requirements-dev.txt
	@touch $@
