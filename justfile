# What one does every day, by name. `just` lists them; each is one line that can be typed as well.

default:
    @just --list

# Everything that is checked before a change is taken in
all:
    ./run-tests

# Lay the code out
fmt:
    cargo fmt

# What clippy says
clippy:
    cargo clippy --all-targets -- -D warnings

# Some tests, by a part of their names
test NAMES="":
    cargo nextest run {{NAMES}}

# The program on its own policies
policies:
    cargo run -- validate policies

# Snapshots that changed, one by one
snapshots:
    cargo insta review

# The tour, as a newcomer sees it
tour:
    cargo run --release -- tour

# Licences, banned packages and where packages come from
deny:
    cargo deny --offline check bans licenses sources
