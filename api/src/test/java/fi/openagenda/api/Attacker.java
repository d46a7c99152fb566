package fi.openagenda.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Ways in which whoever has the whole database tries to say which row belongs to which. */
enum Attacker {
    /** What one transaction wrote belongs together. */
    SAME_TRANSACTION("""
            select one.name, other.name from one join other using (xid)
            """),

    /** The first to be written belongs to the first, the second to the second. */
    ORDER_OF_TRANSACTIONS("""
            select one.name, other.name
            from (select name, row_number() over (order by xid, place) as rank from one) as one
            join (select name, row_number() over (order by xid, place) as rank from other) as other using (rank)
            """),

    /** What lies first in its file belongs to what lies first in the other. */
    ORDER_IN_THE_FILE("""
            select one.name, other.name
            from (select name, row_number() over (order by place) as rank from one) as one
            join (select name, row_number() over (order by place) as rank from other) as other using (rank)
            """),

    /** The log says of every row which transaction wrote it, also when the row is gone. */
    SAME_TRANSACTION_IN_THE_LOG("""
            select one.name, other.name from one_in_log as one join other_in_log as other using (xid)
            """),

    /** And in which order, to the microsecond. */
    ORDER_IN_THE_LOG("""
            select one.name, other.name
            from (select name, row_number() over (order by written, name) as rank from one_in_log) as one
            join (select name, row_number() over (order by written, name) as rank from other_in_log) as other
            using (rank)
            """);

    private static final String SEEN = """
            with one as (select %s as name, xmin::text::bigint as xid, ctid as place from %s where %s),
            other as (select %s as name, xmin::text::bigint as xid, ctid as place from %s where %s),
            log as materialized (
                select start_lsn as written, xid::text::bigint as xid,
                    coalesce(block_data, '') || coalesce(block_fpi_data, '') as bytes
                from pg_get_wal_block_info('%s', '%s') where resource_manager like 'Heap%%'),
            one_in_log as (
                select distinct on (name) name, log.written, log.xid
                from one join log on position(name in bytes) > 0 order by name, written),
            other_in_log as (
                select distinct on (name) name, log.written, log.xid
                from other join log on position(name in bytes) > 0 order by name, written)
            select encode(link.one, 'hex'), encode(link.other, 'hex') from (%s) as link (one, other)
            """;

    private final String guess;

    Attacker(String guess) {
        this.guess = guess;
    }

    /** Which row of the one table it takes to belong to which of the other; names in hexadecimal. */
    Map<String, String> links(Traces traces) throws SQLException {
        String sql = SEEN.formatted(
                traces.one().name(),
                traces.one().table(),
                traces.one().condition(),
                traces.other().name(),
                traces.other().table(),
                traces.other().condition(),
                traces.since(),
                Traces.now(traces.database()),
                guess);
        Map<String, String> links = new HashMap<>();
        try (Statement statement = traces.database().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                links.put(rows.getString(1), rows.getString(2));
            }
        }
        return links;
    }
}
