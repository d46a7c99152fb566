# Sourced by deploy/try and deploy/bench with $root set: finds Java as $java and builds what has changed.
# With tests=1 the tests are compiled too, though not run.
# OPENAGENDA_BUILT=1 says that the caller has built already (a test within a Maven build).

stop() {
  echo "$1" >&2
  exit 2
}

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
command -v "$java" >/dev/null ||
  stop "Java is missing: install a JDK, version 17 or newer (Debian: apt-get install openjdk-17-jdk-headless)."
release="$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1)"
[[ "${release:-0}" -ge 17 ]] ||
  stop "Java ${release:-of an unknown version} is too old: install a JDK, version 17 or newer, and point JAVA_HOME at it."

stamp="$root/deploy/target/built${tests:+-with-tests}"
skip="-Dmaven.test.skip=true"
[[ -n "${tests:-}" ]] && skip="-DskipTests"
log="$root/deploy/target/build.log"

is_built() {
  [[ -f "$stamp" && -f "$root/api/target/quarkus-app/quarkus-run.jar" && -d "$root/deploy/target/lib" ]] &&
    [[ -z "$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src -newer "$stamp" -print -quit)" ]]
}

if [[ -z "${OPENAGENDA_BUILT:-}" ]] && ! is_built; then
  command -v "${java}c" >/dev/null ||
    stop "There is a Java here but no compiler: install a JDK (Debian: apt-get install openjdk-17-jdk-headless)."
  command -v mvn >/dev/null ||
    stop "Maven is missing: install version 3.8.6 or newer (Debian: apt-get install maven)."
  mkdir -p "$root/deploy/target"
  # A file that is saved while the build runs must count as newer than the build.
  touch "$stamp.begun"
  echo "Building (the first build downloads libraries and takes some minutes) ..."
  if ! (cd "$root" && mvn -B -q -Dquick "$skip" package) >"$log" 2>&1; then
    tail -n 25 "$log" >&2
    echo "The build failed; the whole log is $log." >&2
    exit 1
  fi
  mv "$stamp.begun" "$stamp"
fi
