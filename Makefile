# Two commands do all on a bare machine with Python 3.11, pip, make and git: `make run` and `make test`.
SHELL := /bin/bash
UV_VERSION := 0.13.9
UV := .uv/bin/uv
RUN := $(UV) run --frozen --no-sync
PORT ?= 8000
export PYTHONPATH :=
export UV_PROJECT_ENVIRONMENT := .venv
export UV_NO_PROGRESS := 1

.PHONY: bench fast messages run test check fmt torture evaluate yardsticks setup chromium clean

run: .venv/.ready-run  ## set up, load the seeds, serve, print the address
	$(RUN) parley serve --port $(PORT)

fast: .compiled/.ready  ## as run, with the reading of articles compiled: a C compiler takes some minutes for it, once
	PYTHONPATH=.compiled $(RUN) parley serve --port $(PORT)

test: setup chromium check  ## set up, all checks; what opens a browser has the machine to itself
	$(RUN) pytest -n 2 --dist loadfile -m "not browser"
	$(RUN) pytest -m browser

check: setup  ## the quick part: style, types, import rules, migrations
	$(RUN) ruff format --check .
	$(RUN) ruff check .
	$(RUN) mypy
	$(RUN) lint-imports
	$(RUN) parley migrations-check

fmt: setup
	$(RUN) ruff format .
	$(RUN) ruff check --fix .

messages: setup  ## bring the translations up to the messages of the program and the templates
	$(RUN) python -m tests.languages.messages

evaluate: setup  ## score the reading of the golden articles, held to tests/floors.toml
	$(RUN) python -m tests.golden.floors

screenshots: setup chromium  ## the pictures of the README, from the seeds
	$(RUN) python -m tests.browser.screenshots docs

yardsticks: setup  ## the public yardsticks: make yardsticks MIRROR=DIR
	$(RUN) python -m tests.bench.yardsticks --mirror "$(MIRROR)"

bench: .compiled/.ready  ## the figures of docs/speed.md, in an environment of its own; PART="reading hostile ingest views browser"
	UV_PROJECT_ENVIRONMENT=.venv-bench $(UV) sync --quiet --frozen --group bench
	cd .compiled && ../.venv-bench/bin/python -m tests.bench $(PART)

.compiled/.ready: $(UV) .venv/.ready-run $(shell find app -name '*.py' -o -name '*.toml') pyproject.toml
	@(command -v cc && test -e "$$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("include"))')/Python.h") >/dev/null \
		|| (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq gcc libc6-dev python3-dev)
	rm -rf .compiled
	HATCH_BUILD_HOOK_ENABLE_MYPYC=1 $(UV) build --quiet --python .venv --out-dir .compiled/dist
	$(UV) pip install --quiet --python .venv --no-deps --target .compiled .compiled/dist/*.whl
	ln -s ../tests ../seeds .compiled
	cd .compiled && ../.venv/bin/python -m tests.golden.floors
	touch $@

torture: setup  ## damaged files of every kind through the readers and the form; FILES=500 SEED=1
	$(RUN) python -m tests.torture.reading --files $(or $(FILES),500) --seed $(or $(SEED),1)
	$(RUN) python -m tests.torture.form --files $(or $(FILES),500) --seed $(or $(SEED),1)

setup: .venv/.ready-dev

$(UV):
	python3 -m pip install --quiet --disable-pip-version-check --target .uv "uv==$(UV_VERSION)"

.venv/.ready-run: $(UV) uv.lock pyproject.toml
	$(UV) sync --quiet --frozen --no-dev --inexact
	touch $@

.venv/.ready-dev: $(UV) uv.lock pyproject.toml
	$(UV) sync --quiet --frozen
	touch $@ .venv/.ready-run

chromium:
	@command -v chromium >/dev/null || (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium)

clean:
	rm -rf .venv .uv .compiled dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
