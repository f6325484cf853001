# One word for each thing a contributor does. `make run` and `make test` also do all the set-up.
SHELL := /bin/sh
export PATH := $(CURDIR)/.tools/uv/bin:$(PATH)
RUN := uv run --no-sync
# Byte code is kept: without it each of the many programs that tests start compiles its libraries anew.
unexport PYTHONDONTWRITEBYTECODE
# More workers than cores: one waits for the fuzzer, and most tests on real servers wait for real time.
WORKERS := -n 5 --dist worksteal

RELEASE := PYTHONPATH=packaging $(RUN) python -m release

.DEFAULT_GOAL := help
.PHONY: help run test lint types contracts pytest coverage format translations screenshots benchmarks soak docs \
	folder deb prove appimage flatpak macos windows reproducible validate audit licences clean

help: ## these words
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "  make %-13s %s\n", $$1, $$2 }'

run: ## set up what is missing and start the program (ARGS="--demo noisy_room")
	@packaging/setup.sh run
	@packaging/start.sh $(ARGS)

test: ## set up what is missing, then lint, types, contracts and every test: what CI runs
	@packaging/setup.sh test
	@$(MAKE) --no-print-directory lint types contracts pytest

lint: ## format and rules
	$(RUN) ruff format --check .
	$(RUN) ruff check .

types: ## mypy, strict
	$(RUN) mypy

contracts: ## which part may import which
	$(RUN) lint-imports

pytest: ## all tests, or some (ARGS="tests/readiness -k verdict")
	$(RUN) pytest $(or $(ARGS),$(WORKERS))

format: ## format, and mend what the linter can mend
	$(RUN) ruff check --fix .
	$(RUN) ruff format .

translations: ## bring the catalogues up to the sources
	$(RUN) python packaging/translations.py

screenshots: ## draw the pictures of the README and the site anew
	$(RUN) python packaging/screenshots.py docs/screenshots --readme

benchmarks: ## every benchmark in turn
	@for benchmark in $(filter-out benchmarks/soak.py benchmarks/frozen_start.py,$(wildcard benchmarks/*.py)); do \
		echo "== $$benchmark"; $(RUN) python $$benchmark || exit 1; done

coverage: ## how much of the pure engine the tests reach, branches counted; fails under 95 %
	$(RUN) pytest tests/readiness -m "not lab" --cov --cov-config=packaging/coverage.toml $(WORKERS) --cov-report=term:skip-covered

soak: ## half an hour with the window open: is it as it was? (ARGS="--minutes 5")
	$(RUN) python benchmarks/soak.py $(ARGS)

docs: ## the site into build/site; any warning fails
	@uv sync -q --frozen --inexact --group docs
	$(RUN) python packaging/site.py

folder: ## the frozen program into build/dist
	@uv sync -q --frozen --inexact --group package
	$(RELEASE) folder

deb: ## the package for Debian and Ubuntu into dist (needs dpkg-deb, binutils)
	@uv sync -q --frozen --inexact --group package
	$(RELEASE) deb

prove: ## install, run and remove the .deb in a bare SUITE=bookworm (needs root, debootstrap, Xvfb)
	PYTHON=$(CURDIR)/.venv/bin/python packaging/prove.sh $(wildcard dist/*.deb) $(or $(SUITE),bookworm) $(MIRROR)

appimage: ## one file for most Linux desktops into dist (needs appimagetool, libportaudio2)
	@uv sync -q --frozen --inexact --group package
	$(RELEASE) appimage

flatpak: ## a Flatpak into dist (needs flatpak-builder and the Freedesktop runtime)
	packaging/flatpak/build.sh

macos: ## a signed, notarised disk image into dist (needs a Mac with Xcode's tools)
	@uv sync -q --frozen --inexact --group package
	packaging/macos/build.sh

windows: ## an installer for one user into dist (needs Windows and Inno Setup 6)
	@uv sync -q --frozen --inexact --group package
	powershell -ExecutionPolicy Bypass -File packaging/windows/build.ps1

reproducible: ## build twice and compare every file
	@uv sync -q --frozen --inexact --group package
	$(RELEASE) reproducible

validate: ## menu entry and metainfo by their validators (needs desktop-file-utils, appstream)
	$(RELEASE) validate

audit: ## known vulnerabilities in what is shipped (asks the vulnerability database)
	@mkdir -p build
	uv export -q --frozen --no-dev --no-emit-project --format requirements-txt -o build/shipped.txt
	@$(RELEASE) audit

licences: ## who made what is shipped, and under which terms; every file here says its own
	@$(RELEASE) licences
	uvx reuse lint --quiet

clean: ## remove everything that was built or installed here
	rm -rf .tools .venv build dist htmlcov .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
