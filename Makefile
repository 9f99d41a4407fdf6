# `make run` shows the product, `make test` passes the tests; both install what is missing first.
.PHONY: run test setup setup-tests build lint format docs bench

setup:
	@scripts/setup

setup-tests:
	@scripts/setup tests

# One file, with Swift's own libraries in it: it runs where there is no Swift.
build: setup
	swift build -c release --static-swift-stdlib --product hatnhan
	@! ldd .build/release/hatnhan | grep -E 'libswift|libFoundation'

run: build
	@scripts/demo

lint: setup
	swift format lint --strict --recursive Sources Tests Package.swift

test: setup-tests lint
	swift build --build-tests
	TMPDIR=$$(scripts/test-folder) swift test --skip-build
	scripts/program-tests

format:
	swift format --in-place --recursive Sources Tests Package.swift

# FACTOR=1 for the whole country.
bench: setup-tests
	scripts/bench-country

docs:
	swift build
	scripts/write-command-line-reference
