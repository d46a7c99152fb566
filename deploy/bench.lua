-- For wrk: posts the lines of a file, one after another, each time as another person's with a key and a receipt of its own,
-- or without a file gets the address with the headers of the command line; prints what happened as one line of JSON.
-- wrk -s deploy/bench.lua URL -- [FILE]

local threads = 0

function setup(thread)
  -- Each thread begins elsewhere in the file, so that they do not send the same bodies side by side.
  thread:set("number", threads)
  threads = threads + 1
end

local requests = {}
local next_one = 0
local posting = false
local run = ""

function init(args)
  if args[1] == nil then
    requests[1] = wrk.format("GET")
  else
    -- A place for 64 digits in each, that of the receipt. The key is a part of it.
    local place = string.rep("0", 64)
    local headers = { ["Content-Type"] = "application/json", ["Idempotency-Key"] = string.rep("1", 32) }
    for line in io.lines(args[1]) do
      local request = wrk.format("POST", nil, headers, line)
      local receipt = request:find(place, 1, true)
      local key = request:find(string.rep("1", 32), 1, true)
      requests[#requests + 1] = {
        request:sub(1, key - 1), request:sub(key + 32, receipt - 1), request:sub(receipt + 64) }
    end
    posting = true
    math.randomseed(os.time() * 97 + number)
    run = string.format("%08x%08x", math.random(0, 2 ^ 31 - 1), math.random(0, 2 ^ 31 - 1))
  end
  next_one = number * 97
end

function request()
  next_one = next_one + 1
  local one = requests[next_one % #requests + 1]
  if not posting then
    return one
  end
  local key = run .. string.format("%02x%014x", number, next_one)
  return one[1] .. key .. one[2] .. key .. key .. one[3]
end

function done(summary, latency, _)
  local e = summary.errors
  -- wrk counts every status from 400 on; nothing here redirects, and what was stored or sent is counted as well.
  print(string.format('{"requests":%d,"microseconds":%d,"bytes":%d,"refused":%d,"broken":%d,"p50":%d,"p99":%d}',
    summary.requests, summary.duration, summary.bytes, e.status, e.connect + e.read + e.write + e.timeout,
    latency:percentile(50), latency:percentile(99)))
end
