# One word for each thing a contributor does. `make run` and `make test` also do all the set-up.
SHELL := /bin/sh
export PATH := $(CURDIR)/.tools/uv/bin:$(PATH)
RUN := uv run --no-sync
# More workers than cores: most tests on real servers wait for real time.
WORKERS := -n 4 --dist worksteal

.PHONY: run test lint types contracts pytest format translations screenshots benchmarks clean

run:
	@packaging/setup.sh run
	@packaging/start.sh $(ARGS)

# Two minutes of broken documents and invitations, at low priority beside the tests.
test:
	@packaging/setup.sh test
	@log=$$(mktemp); nice -n 10 $(RUN) python -m tests.fuzz --seconds 120 >"$$log" 2>&1 & fuzzer=$$!; \
	if $(MAKE) --no-print-directory lint types contracts pytest; then code=0; else code=$$?; kill $$fuzzer 2>/dev/null; fi; \
	wait $$fuzzer || code=$$(( code ? code : 1 )); \
	echo "fuzzer:"; cat "$$log"; rm -f "$$log"; exit $$code

lint:
	$(RUN) ruff format --check .
	$(RUN) ruff check .

types:
	$(RUN) mypy

contracts:
	$(RUN) lint-imports

pytest:
	$(RUN) pytest $(or $(ARGS),$(WORKERS))

format:
	$(RUN) ruff check --fix .
	$(RUN) ruff format .

translations:
	$(RUN) python packaging/translations.py

screenshots:
	$(RUN) python packaging/screenshots.py docs/screenshots --readme

benchmarks:
	@for benchmark in benchmarks/*.py; do echo "== $$benchmark"; $(RUN) python $$benchmark || exit 1; done

clean:
	rm -rf .tools .venv build dist htmlcov .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
