# Two commands matter: `make site` and `make test`. Both set up all they need below .venv.

VENV := .venv
BIN := $(VENV)/bin
OK := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if $$p -c '$(OK)' >/dev/null 2>&1; then echo $$p; break; fi; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra build

.DEFAULT_GOAL := help
.PHONY: help site serve check test bench trials lock clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

site: $(VENV)/.site ## set up, check content/ and build the site into build/site
	@$(BIN)/disclosure build
	@echo "打开网站：$(BIN)/python -m http.server --bind 127.0.0.1 --directory build/site 8000"
	@echo "再用浏览器访问 http://127.0.0.1:8000/ （直接双击文件打开时，搜索不可用）"

serve: $(VENV)/.site ## set up and preview: edit YAML, the page reloads
	@$(BIN)/disclosure serve

check: $(VENV)/.site ## set up and check content/ only
	@$(BIN)/disclosure check

test: $(VENV)/.test ## set up and run everything: ruff, mypy, import contracts, pytest with the browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

bench: $(VENV)/.bench ## set up and measure every bar, an hour or more; SIZES=40,100,200,400 is quicker, ONLY=check one section
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.bench $(if $(SIZES),--sizes $(SIZES)) $(if $(ONLY),--only $(ONLY))

trials: $(VENV)/.test ## plant errors again, measure what the checks catch, renew measured.json
	$(BIN)/python -m tests.planted.trials

lock: ## renew the locked requirements (needs uv)
	$(LOCK) pyproject.toml --output-file requirements.txt
	$(LOCK) --extra cluster --constraint requirements.txt pyproject.toml --output-file requirements-cluster.txt
	$(LOCK) --extra cluster --extra test --constraint requirements-cluster.txt pyproject.toml --output-file requirements-test.txt
	$(LOCK) --extra bench --constraint requirements-test.txt pyproject.toml --output-file requirements-bench.txt

clean: ## remove what was built
	rm -rf build

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "需要 Python 3.11 或更新的版本。Python 3.11 or newer is needed."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "不能建立虚拟环境；在 Debian、Ubuntu 上先装 python3-venv。Debian and Ubuntu: apt-get install python3-venv"; exit 1; }

$(VENV)/.site: requirements.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements-test.txt requirements.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements-test.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.site

$(VENV)/.bench: requirements-bench.txt $(VENV)/.test
	$(PIP) --require-hashes -r requirements-bench.txt
	@touch $@
