# Two commands: `make site` and `make test`. Both set up what they need; the work is in tasks.py.

SHELL := /bin/sh
RECENT := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,\
	$(shell $(name) -c '$(RECENT)' 2>/dev/null && echo $(name))))
VENV := .venv
READY := $(VENV)/ready
INVOKE := $(VENV)/bin/python -m invoke

.PHONY: site test
.DEFAULT_GOAL := site

site: $(READY)
	@$(INVOKE) build

test: $(READY)
	@$(INVOKE) test

# Made only when it is missing, broken, or older than the lock.
$(READY): requirements.txt
	@test -n "$(PYTHON)" && $(PYTHON) -c '$(RECENT)' || { \
		echo 'Paraphe needs Python 3.11 or later. Hint: install it, or say where it is: make site PYTHON=/path/to/python3.12' >&2; \
		exit 1; }
	@$(VENV)/bin/python -c '$(RECENT)' 2>/dev/null || { \
		rm -rf $(VENV); \
		$(PYTHON) -m venv $(VENV) || { \
			rm -rf $(VENV); \
			echo 'Python cannot make a virtual environment. Hint: on Debian or Ubuntu: apt install python3-venv' >&2; \
			exit 1; }; }
	@echo 'Installing the packages of requirements.txt into $(VENV) …'
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $(READY)
