#!/usr/bin/env bash
# Runs the escape battery against the image on a machine that cannot pull images: builds the same system from
# Debian's packages, and runs it with podman. Needs root, and the packages debootstrap, podman and runc.
set -euo pipefail
cd "$(dirname "$0")/../.."
image=dreamcatcher-sandbox
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root

debootstrap --variant=minbase --include=python3 bookworm "$root"
install -D -m 0755 node_modules/node/bin/node "$root/usr/local/bin/node"
npx --no-install node sandbox/image/build.ts
install -D -m 0444 -t "$root/sandbox" .build/sandbox/supervisor.mjs .build/sandbox/dom.mjs
install -m 0755 sandbox/image/harden.sh "$root/harden.sh"
chroot "$root" sh /harden.sh
rm "$root/harden.sh"

# The Dockerfile's instructions after its last COPY.
change=()
while read -r line; do change+=(--change "$line"); done < <(
  sed -n '/^FROM scratch/,$p' sandbox/image/Dockerfile | grep -E '^(ENV|USER|WORKDIR|ENTRYPOINT|CMD|VOLUME) '
)
tar --create --directory "$root" --exclude ./proc --exclude ./sys --exclude ./dev . |
  podman import --quiet "${change[@]}" - "$image"

echo "Left in it that should not be:"
find "$root" -xdev -type f \
  \( -perm /6000 -o -perm /111 \( -name 'apt*' -o -name 'dpkg*' -o -name npm -o -name 'pip*' \) \) -print

# By default podman, unlike docker, keeps some directories of a read-only system writable.
cat >"$work/engine" <<'END'
#!/bin/sh
if [ "$1" = run ]; then
  shift
  set -- run --read-only-tmpfs=false "$@"
fi
exec podman --runtime runc "$@"
END
chmod +x "$work/engine"
SANDBOX_ENGINE=$work/engine npx --no-install vitest run --project sandbox "$@"
