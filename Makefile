# Everything a contributor does. `make demo` and `make test` need Python 3.11+, pip and make only.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
GOLD ?= ../shared/gold/dev

.PHONY: demo test check format lint imports types docs gate benchmark score errors lock assets torture wheel clean

$(VENV)/base: lock/base.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r lock/base.txt
	$(BIN)/python -m pip install --quiet --no-deps -e .
	touch $@

$(VENV)/dev: lock/dev.txt $(VENV)/base
	$(BIN)/python -m pip install --quiet --require-hashes -r lock/dev.txt
	touch $@

demo: $(VENV)/base
	$(BIN)/menurut demo $(if $(PORT),--port $(PORT))

test: $(VENV)/dev
	$(BIN)/python -m pytest -q -n auto

format: $(VENV)/dev
	$(BIN)/ruff format --check .

lint: $(VENV)/dev
	$(BIN)/ruff check .

imports: $(VENV)/dev
	$(BIN)/lint-imports

types: $(VENV)/dev
	$(BIN)/mypy

docs: $(VENV)/dev
	$(BIN)/mkdocs build --strict --quiet

check: format lint imports types test docs
	if [ -d ../shared/gold ]; then $(MAKE) gate; else echo "gate skipped: ../shared is not there"; fi

gate: $(VENV)/dev
	$(BIN)/python -m evaluation.gate

benchmark: $(VENV)/dev
	$(BIN)/python -m evaluation.benchmark

# A thousand blows instead of fifty, and every hostile input through every door. Half an hour or more.
torture: $(VENV)/dev
	MENURUT_KILLS=$(or $(KILLS),1000) MENURUT_HOSTILE=all $(BIN)/python -m pytest -q tests/torture tests/hostile

# The wheel, built twice to the same bytes, installed without a network into an empty environment, and its demo looked at.
wheel: $(VENV)/dev
	$(BIN)/python tools/try_wheel.py

score: $(VENV)/dev
	$(BIN)/python -m evaluation.gold score $(GOLD)

errors: $(VENV)/dev
	$(BIN)/python -m evaluation.gold errors $(GOLD)

# One resolution, two files: dev is constrained by base. Needs uv.
lock:
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header pyproject.toml -o lock/base.txt
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --group dev -c lock/base.txt -o lock/dev.txt

# Fonts and rules of the site, committed under server/static. The only target that needs node.
assets:
	$(PYTHON) tools/build_assets.py

clean:
	rm -rf $(VENV) build dist site evaluation/out
