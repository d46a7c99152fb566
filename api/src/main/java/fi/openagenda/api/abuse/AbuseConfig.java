package fi.openagenda.api.abuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is taken for abuse. */
@ConfigMapping(prefix = "openagenda.abuse")
interface AbuseConfig {

    /** When a solved challenge is demanded. */
    enum Demand {
        /** Whoever is over the limit waits. */
        NEVER,
        /** Whoever is over the limit waits, or solves a challenge. */
        OVER_LIMIT,
        /** Of everybody, each time; there is no limit then. */
        ALWAYS
    }

    /** When a solved challenge is demanded. */
    @WithDefault("over-limit")
    Demand proofOfWork();

    /** How many requests one source can send at once. */
    @WithDefault("60")
    int burst();

    /** How many of them it gets back in a minute. */
    @WithDefault("30")
    int perMinute();

    /** How many numbers a device tries at most to solve a challenge, on a quiet day. */
    @WithDefault("50000")
    long difficulty();

    /** How many challenges are solved within ten minutes when the difficulty has doubled; it goes on rising like that. */
    @WithDefault("2000")
    int surge();
}
