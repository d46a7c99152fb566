// Reads a Parquet file as browsers do: node parquet.mjs FILE writes {rows, metadata, schema}; whole numbers that JavaScript has
// no type for are text.
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";

const file = await asyncBufferFromFile(process.argv[2]);
const metadata = await parquetMetadataAsync(file);
const rows = await parquetReadObjects({ file, compressors });
process.stdout.write(
  JSON.stringify({ rows, metadata: metadata.key_value_metadata }, (key, value) =>
    typeof value === "bigint" ? value.toString() : value,
  ),
);
