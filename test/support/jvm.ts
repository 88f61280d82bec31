/** Maven, Gradle and sbt run for seconds here: the second compiler, and a collector with threads, cost more than they save. */
export const SHORT_LIVED_JVM = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';
