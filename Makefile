# Chores, one a line; `make` alone lists them.

list: ## show this list
	@sed -n 's/^\([a-z]*\):.* ## /\1\t/p' Makefile | expand -t 12

check: ## everything that a change must pass
	@.ci/run

chat: ## talk to the desk
	swift run intake

build: ## the program, in .build/debug/intake
	swift build

test: ## all tests
	swift test

tidy: ## only the rules of the house
	swift test --filter TidyTests

refresh: ## write the agreed texts anew; read the diff before you commit it
	INTAKE_REFRESH=1 swift test --filter 'IntakeCLITests|KDLTests|DialogLanguageTests|RehearsalTests|TriageTests'

format: ## bring all Swift and all dialogs into their form
	swift-format format --in-place --recursive Sources Tests Plugins Package.swift
	swift run intake fmt Dialogs

lint: ## complain where Swift has lost its form
	swift-format lint --strict --recursive Sources Tests Plugins Package.swift

dialogs: ## find problems in Dialogs
	swift run intake check Dialogs

talks: ## play the talks of all dialogs
	swift run intake test Dialogs --coverage

fuzz: ## ten minutes of random customers, and ten of rubbish for each room that strangers reach first
	swift run -c release intake test Dialogs --fuzz 10m
	swift run -c release IntakeFuzz 600

release: ## the program as it is handed out, in .build/release/intake
	swift build -c release --static-swift-stdlib

proof: ## kill, cut the power, break the disk and plant mistakes: what was answered is kept
	swift build -c release --scratch-path .build/faults --traits Faults --product intake-torture
	swift run --skip-build -c release --scratch-path .build/faults --traits Faults intake-torture proof

torture: ## the same for hours: 5,000 kills and 100,000 images
	swift build -c release --scratch-path .build/faults --traits Faults --product intake-torture
	swift run --skip-build -c release --scratch-path .build/faults --traits Faults intake-torture proof --rounds 5000 --images 100000

bench: ## how fast KDL and JSON are read, talks are played and turns are kept, each beside a floor
	swift run -c release IntakeBench
	swift build -c release --product intake && swift build -c release --product CEcho
	.ci/bench-wire .build/release

soak: ## ten minutes of people who talk, leave and come back; memory, files and latency stay flat
	swift build -c release --product intake
	.ci/soak .build/release

figures: release ## how well texts are understood, beside the figures to reach; needs the sets in ../shared/nlu, or NLU=…
	.ci/figures .build/release/intake $(or $(NLU),../shared/nlu)

clean: ## forget what was built
	swift package clean

.PHONY: list check chat build test tidy refresh format lint dialogs talks fuzz release proof torture bench soak figures clean
