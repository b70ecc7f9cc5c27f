# The two commands of the README: `make site` and `make test`. Both start from nothing but
# Python 3.11 (or later) and make; PYTHON names another Python: make site PYTHON=python3.12

PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
UV ?= uv
SECONDEN ?= 60
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
CHROMIUM_NAMEN := chromium chromium-browser google-chrome google-chrome-stable

.DELETE_ON_ERROR:
.PHONY: site test kill fuzz sbom audit lint lock talen format clean chromium node pango

site: .venv/klaar pango
	@$(BIN)/wijkplan build
	@echo
	@echo "De site:    $(CURDIR)/site/index.html"
	@echo "Bekijken:   .venv/bin/wijkplan serve   (zoeken werkt alleen zo)"

# Quick tests first, those in a browser last, on every core; the site they read is built once.
# check and compute have hardly a line untested.
test: .venv/klaar-dev chromium node pango
	$(BIN)/python -m pytest -n auto --maxschedchunk 1 --cov --cov-report=term-missing:skip-covered --cov-fail-under=90
	@$(BIN)/coverage report --fail-under=98 --include='generator/check/*,generator/compute/*' \
	  >/dev/null || { echo "Te veel regels van check en compute zijn niet getest (zie hierboven)."; exit 1; }

# Kill a build 200 times at a random moment: no folder of the site may be half.
kill: .venv/klaar-dev
	WIJKPLAN_STOPS=200 $(BIN)/python -m pytest -k doodgemaakte tests/veiligheid/test_stoppen.py

# Ten thousand cases of made-up content, then a fuzzer that looks for new ways through the loader.
fuzz: .venv/klaar-dev
	WIJKPLAN_FUZZ=13 $(BIN)/python -m pytest -n auto --no-header -m fuzz tests
	$(BIN)/python -m tests.veiligheid.lader -max_total_time=$(SECONDEN)

# What a server runs: every package with its licence, as CycloneDX in dist/ and as a list in docs/.
sbom: .venv/klaar-dev
	rm -rf dist/omgeving && mkdir -p dist
	$(BIN)/python -m venv --without-pip dist/omgeving
	$(PIP) --python dist/omgeving/bin/python install --quiet --require-hashes -r requirements.txt
	$(BIN)/cyclonedx-py environment dist/omgeving --pyproject pyproject.toml --mc-type application \
	  --output-reproducible --of JSON --output-file dist/wijkplan.cdx.json
	$(BIN)/python -m tests.veiligheid.licenties dist/omgeving > dist/licenties.md
	mv dist/licenties.md docs/licenties.md && rm -r dist/omgeving

# Known leaks in those packages, asked of the advisories of PyPI; no answer is an error too.
audit: .venv/klaar-dev
	$(BIN)/pip-audit --strict --require-hashes --disable-pip -r requirements.txt

lint: .venv/klaar-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict generator tests
	$(BIN)/lint-imports --no-logo

format: .venv/klaar-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Look up all texts for readers in code and templates; new ones come into theme/talen/ untranslated.
talen: .venv/klaar
	@mkdir -p build
	$(BIN)/pybabel -q extract --mapping pyproject.toml --keyword N_ --no-location --sort-output \
	  --omit-header -o build/wijkplan.pot .
	for taal in en; do $(BIN)/pybabel -q update --locale $$taal --no-fuzzy-matching \
	  --ignore-obsolete --omit-header --width 98 -i build/wijkplan.pot -o theme/talen/$$taal.po; done

# The stamps are touched last: an install that broke is done again.
.venv/klaar: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "wijkplan heeft Python 3.11 of nieuwer nodig; gevonden: $$($(PYTHON) --version 2>&1)."; \
	  echo "Noem een andere met: make $(or $(MAKECMDGOALS),site) PYTHON=/pad/naar/python3.11"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Deze Python kan geen omgeving maken. Installeer het pakket python3-venv:"; \
	  echo "  sudo apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv
	$(PIP) install --quiet --require-hashes -r requirements.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/klaar-dev: .venv/klaar requirements-dev.txt
	$(PIP) install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

# The browser tests need Chromium, which no Python package brings.
chromium:
	@for naam in $(CHROMIUM_NAMEN); do command -v $$naam >/dev/null && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; \
	else \
	  echo "Voor de tests in een browser is Chromium nodig. Installeer het met:"; \
	  echo "  sudo apt install chromium"; exit 1; \
	fi

# The tests of the form and of the HTML need Node.js and npm.
node:
	@command -v node >/dev/null && command -v npm >/dev/null && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends nodejs npm; \
	else \
	  echo "Voor de tests van het formulier en van de HTML is Node.js nodig. Installeer het met:"; \
	  echo "  sudo apt install nodejs npm"; exit 1; \
	fi

# Poster and PDF need Pango, which no Python package brings; the site itself does without.
pango: .venv/klaar
	@$(BIN)/python -c 'import weasyprint' 2>/dev/null && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && apt-get install -y -qq --no-install-recommends \
	    libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; \
	else \
	  echo "Zonder Pango komt er geen poster en geen pdf. Installeer het met:"; \
	  echo "  sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"; \
	fi

# Versions of everything, with hashes, for all platforms. Only this needs uv. Extras stay in the
# names: pip before 23.3 looks for the newest "coverage[toml]" where the lock says "coverage".
lock:
	$(UV) pip compile --quiet --universal --generate-hashes --no-strip-extras --python-version 3.11 \
	  --custom-compile-command "make lock" --extra build pyproject.toml -o requirements.txt
	$(UV) pip compile --quiet --universal --generate-hashes --no-strip-extras --python-version 3.11 \
	  --custom-compile-command "make lock" --extra dev -c requirements.txt \
	  pyproject.toml -o requirements-dev.txt

clean:
	rm -rf .venv build site site.bouw dist .coverage .coverage.* .pytest_cache .mypy_cache \
	  .ruff_cache .import_linter_cache .hypothesis
