#!/bin/sh
# Turns a Debian system with Node and Python into the sandbox's. Run it inside, as root, as the last step.
# It removes all package managers and all setuid programs.
set -eu

echo "project:x:10001:10001::/tmp:/bin/false" >>/etc/passwd
echo "project:x:10001:" >>/etc/group

# The supervisor is started through this copy of the dynamic loader, which is executable but not readable. The
# kernel lets nobody trace a process, or read its memory, whose program file they may not read.
for loader in /lib64/ld-linux-x86-64.so.2 /lib/ld-linux-aarch64.so.1; do
  if [ -e "$loader" ]; then
    cp -L "$loader" /sandbox/loader
    chmod 0111 /sandbox/loader
  fi
done
test -e /sandbox/loader

# Sticky and owned by root: the project may write here, but not change the directories themselves.
mkdir -p /project /report /tmp
chmod 1777 /project /report /tmp

rm -rf \
  /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack \
  /usr/local/bin/yarn /usr/local/bin/yarnpkg /opt/yarn* /usr/local/include \
  /usr/bin/apt* /usr/lib/apt /usr/libexec/apt* /etc/apt /var/lib/apt /var/cache/apt /var/log/apt \
  /usr/bin/dpkg* /usr/sbin/dpkg* /usr/lib/dpkg /usr/libexec/dpkg /etc/dpkg /var/lib/dpkg \
  /etc/cron* /etc/logrotate* /etc/systemd /usr/lib/systemd /etc/kernel \
  /usr/bin/pip* /usr/lib/python3*/ensurepip /usr/share/bug /usr/share/doc /usr/share/man /usr/share/locale

find / -xdev -type f -perm /6000 -exec chmod a-s {} +
