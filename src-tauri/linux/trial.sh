#!/bin/sh
# Tries the installed package in a clean system: its command, its file type, its window. Leaves /trial.png.
set -eu
# Without a desktop's name xdg-mime asks "file", which knows no types of ours; every desktop asks as GNOME does.
export LC_ALL=C.UTF-8 HOME=/root XDG_RUNTIME_DIR=/tmp/run XDG_CURRENT_DESKTOP=GNOME
mkdir -p /tmp/run && chmod 700 /tmp/run
is() { [ "$2" = "$3" ] || { echo "$1 is \"$2\", not \"$3\"" >&2; exit 1; }; echo "$1: $2"; }

is version "$(tafelstuk --version)" "tafelstuk $(dpkg-query --show --showformat='${Version}' tafelstuk)"
# A clean system of this kind installs nothing that is only recommended.
is recommended "$(dpkg-query --show --showformat='${Recommends}' tafelstuk)" hunspell-nl
man=/usr/share/man/man1/tafelstuk.1.gz
# A minimal system may be told to leave manual pages out; the package holds it all the same.
dpkg --listfiles tafelstuk | grep -qx "$man" && echo "manual page: $man"

echo trial > /tmp/x.tafelstuk
is "file type" "$(xdg-mime query filetype /tmp/x.tafelstuk)" application/vnd.tafelstuk
is "opened by" "$(xdg-mime query default application/vnd.tafelstuk)" Tafelstuk.desktop
is "icon" "$(ls /usr/share/icons/hicolor/128x128/apps/tafelstuk-window.png)" /usr/share/icons/hicolor/128x128/apps/tafelstuk-window.png

Xvfb :99 -screen 0 1280x900x24 > /tmp/display.log 2>&1 &
display=$!
export DISPLAY=:99 GDK_BACKEND=x11
tries=0
until xdpyinfo > /dev/null 2>&1; do tries=$((tries + 1)); [ $tries -lt 30 ] || { cat /tmp/display.log >&2; exit 1; }; sleep 1; done
# As a double click does it: by the file's type, with the file behind it.
dbus-run-session -- sh -c 'gio open /tmp/x.tafelstuk; exec tail -f /dev/null' > /tmp/window.log 2>&1 &
session=$!
tries=0
until xwininfo -root -tree 2> /dev/null | grep -q '"Tafelstuk'; do
    tries=$((tries + 1))
    [ $tries -lt 60 ] || { echo "no window appeared" >&2; cat /tmp/window.log >&2; exit 1; }
    sleep 1
done
# Below the menu a page that is drawn has some six hundred shades, the picture at the start half of three hundred.
tries=0
shades() { convert /trial.png -crop 1280x700+0+60 +repage -format %k info:; }
while import -window root /trial.png && [ "$(shades)" -lt 300 ]; do
    tries=$((tries + 1))
    [ $tries -lt 60 ] || { echo "the window stays empty" >&2; exit 1; }
    sleep 1
done
is "started with" "$(tr '\0' ' ' < "/proc/$(pgrep -x tafelstuk-windo | head -n 1)/cmdline")" "tafelstuk-window /tmp/x.tafelstuk "
kill "$session" "$display" || true
pkill -x tafelstuk-windo || true
