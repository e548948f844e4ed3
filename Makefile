# `make` alone lists what can be done here.
PORT ?= 8000
JOBS ?= 2
RUN := .venv/bin/python
# The first Python that is new enough; `make PYTHON=…` chooses another.
PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$name; break; }; done)

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench bench-drop office shots relevance docs-check openapi environment stop clean

help: ## danh sách này: what can be done here
	@echo "Minh Bạch"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: environment ## chạy thử tại http://localhost:8000 (PORT=8000): the whole platform with sample data
	@$(RUN) manage.py demo --port $(PORT)

test: environment ## lint và toàn bộ kiểm thử (JOBS=2 ARGS="-k …"): everything that must hold, then one summary
	@$(RUN) -m tests.run --jobs $(JOBS) -- $(ARGS)

lint: environment ## chỉ lint, không chạy kiểm thử: form, arrows, types, migrations
	@$(RUN) -m tests.run --only-lint

bench: environment ## đo hiệu năng (ROWS="10000 100000 1000000"): the performance budget at each size; see benchmarks/README.md
	@$(RUN) -m benchmarks

bench-drop: environment ## bỏ dữ liệu đo: drop the databases and the index that `make bench` keeps between runs
	@$(RUN) -m benchmarks drop

office: environment ## một ngày làm việc: ten editors, three moderators and readers at once (MINUTES=10), nothing may be lost
	@$(RUN) -m benchmarks.office

shots: environment ## chụp màn hình: walk the journeys in a browser, screenshots at 1280 and 390 px into shots/
	@$(RUN) -m pytest -q -p no:randomly tests/e2e && ls shots

relevance: environment ## chất lượng tìm kiếm: does the right procedure come first?
	@$(RUN) -m benchmarks.relevance

docs-check: environment ## tài liệu: every example in the docs compiles, every length is kept
	@$(RUN) -m pytest -q -p no:randomly tests/architecture/test_docs*.py

openapi: environment ## hợp đồng API: write the agreed OpenAPI anew; refuses what breaks v1 (BREAKS=0030 names the decision)
	@$(RUN) -m tests.contract $(if $(BREAKS),--breaks $(BREAKS))

environment: # .venv in step with the requirement files
	@$(if $(PYTHON),,$(error Cần Python 3.11 trở lên / Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11))
	@$(PYTHON) cms/shell/environment.py

stop: ## dừng PostgreSQL riêng: stop the private PostgreSQL, keep its data
	@[ ! -x $(RUN) ] || $(RUN) -m cms.shell.local_postgres stop

clean: stop ## xoá .venv và .local: forget everything made here, the sample data too
	@rm -rf .venv .local .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis shots test-results
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
