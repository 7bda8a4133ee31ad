# make demo   install what is missing, build, and answer one question over seeds/
# make test   install what is missing, build, and run every test
# make score  print how well structure is recovered: the project's own pages, the half of them that was kept out of
#             sight, the pages set otherwise, and pages broken on purpose; ends with an error when a figure falls behind
#             (FOLDER=… ANNOTATIONS=…: the pages of a folder instead)
# make bench  time recovery and answers, and compare with ripgrep; minutes, and 300 MB of temporary files
SWIFT ?= swift
PACKAGES = pkg-config libedit-dev libicu-dev libpcre2-dev libxml2-dev
YINDE = .build/release/yinde

.DEFAULT_GOAL := build
.PHONY: deps build demo test score bench bench-read fuzz clean

# Debian and Ubuntu packages; nothing is done where pkg-config finds the libraries already.
deps:
	@if pkg-config --exists libedit icu-i18n libpcre2-16 libxml-2.0 2>/dev/null; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
	  echo "Please install these first (names as in Debian): $(PACKAGES)" >&2; exit 1; fi; \
	as=""; \
	if [ "$$(id -u)" -ne 0 ]; then \
	  if ! command -v sudo >/dev/null; then \
	    echo "Please run as root: apt-get install $(PACKAGES)" >&2; exit 1; fi; \
	  as=sudo; fi; \
	echo "Installing $(PACKAGES)"; \
	$$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq $(PACKAGES)
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift 6.1 or later is needed: https://www.swift.org/install/linux/" >&2; exit 1; }

build: deps
	$(SWIFT) build -c release --product yinde

demo: build
	@echo
	@echo "\$$ yinde -e 'find paragraphs where mentions \"氢能\" and author.unit contains \"重庆\"' seeds/"
	@$(YINDE) --format table -e 'find paragraphs where mentions "氢能" and author.unit contains "重庆"' seeds/
	@echo
	@echo "Ask on at the prompt: $(YINDE) seeds/"

test: deps
	$(SWIFT) test

# make fuzz SECONDS=600   feed bytes to the parser, the queries and the readers, each for so long
SECONDS ?= 60
fuzz: deps
	Fuzz/run $(SECONDS)

score: deps
	$(SWIFT) build -c release --product score
	.build/release/score $(FOLDER) $(ANNOTATIONS)

# make bench-read   only the first half of it: files of 1, 10 and 100 MB read, and inputs that are hard on purpose
bench-read: build
	$(SWIFT) build -c release --product score
	Benchmarks/read

bench: bench-read
	Benchmarks/run

clean:
	rm -rf .build
