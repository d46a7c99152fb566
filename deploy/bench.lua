-- For wrk: posts the lines of a file, one after another, or without a file gets the address with the headers of the
-- command line; prints what happened as one line of JSON.
-- wrk -s deploy/bench.lua URL -- [FILE]

local threads = 0

function setup(thread)
  -- Each thread begins elsewhere in the file, so that they do not send the same bodies side by side.
  thread:set("number", threads)
  threads = threads + 1
end

local requests = {}
local next_one = 0

function init(args)
  if args[1] == nil then
    requests[1] = wrk.format("GET")
  else
    local headers = { ["Content-Type"] = "application/json" }
    for line in io.lines(args[1]) do
      requests[#requests + 1] = wrk.format("POST", nil, headers, line)
    end
  end
  next_one = number * 97
end

function request()
  next_one = next_one + 1
  return requests[next_one % #requests + 1]
end

function done(summary, latency, _)
  local e = summary.errors
  -- wrk counts every status from 400 on; nothing here redirects, and what was stored or sent is counted as well.
  print(string.format('{"requests":%d,"microseconds":%d,"bytes":%d,"bad":%d,"p50":%d,"p99":%d}',
    summary.requests, summary.duration, summary.bytes, e.status + e.connect + e.read + e.write + e.timeout,
    latency:percentile(50), latency:percentile(99)))
end
