# `make run` shows the product, `make test` passes the tests; both install what is missing first.
.PHONY: run test setup setup-tests build lint format docs

setup:
	@scripts/setup

setup-tests:
	@scripts/setup tests

build: setup
	swift build -c release --product hatnhan

run: build
	@scripts/demo

lint: setup
	swift format lint --strict --recursive Sources Tests Package.swift

test: setup-tests lint
	swift build --build-tests
	swift test --skip-build
	scripts/browser-tests

format:
	swift format --in-place --recursive Sources Tests Package.swift

docs:
	swift build
	scripts/write-command-line-reference
