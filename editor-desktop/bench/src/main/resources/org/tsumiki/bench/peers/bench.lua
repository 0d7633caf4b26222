-- The benchmark programs for Lua 5.4 and LuaJIT: bench.lua PROGRAM N prints "PROGRAM N ANSWER".
-- What each does, and what N is: spec/bench.md.
local floor = math.floor

local function p1(n)
  local x, s, i = 1.0, 0.0, 0.0
  while i < n do
    x = x * 0.75 + 1.25
    if x > 4.5 then x = x - 3.5 end
    s = s + x / 3.0
    i = i + 1.0
  end
  return floor(s * 1000.0)
end

local function p2(rounds)
  local last, total = 100000, 0
  for _ = 1, rounds do
    local flags = {}
    local k = 0
    while k <= last do
      flags[#flags + 1] = 1
      k = k + 1
    end
    local i = 2
    while i * i <= last do
      if flags[i + 1] == 1 then
        local j = i * i
        while j <= last do
          flags[j + 1] = 0
          j = j + i
        end
      end
      i = i + 1
    end
    i = 2
    while i <= last do
      if flags[i + 1] == 1 then total = total + 1 end
      i = i + 1
    end
  end
  return total
end

local function fib(k)
  if k < 2 then return k end
  return fib(k - 1) + fib(k - 2)
end

local readings = {}
for k = 0, 255 do readings[k + 1] = k * 37 % 101 + 0.0 end
local place, moved = 0, 0.0

local function line()
  local reading = readings[place + 1]
  place = place + 1
  if place >= 256 then place = 0 end
  return reading
end

local function wheels(left, right) moved = moved * 0.5 + left - right * 0.25 end

local function p4(n, line, wheels)
  local integral, prev, i = 0.0, 0.0, 0
  while i < n do
    local err = line() - 50.0
    integral = integral + err
    if integral > 1000.0 then integral = 1000.0 elseif integral < -1000.0 then integral = -1000.0 end
    local u = 0.8 * err + 0.01 * integral + 2.5 * (err - prev)
    prev = err
    local left, right = 60.0 + u, 60.0 - u
    if left > 100.0 then left = 100.0 elseif left < 0.0 then left = 0.0 end
    if right > 100.0 then right = 100.0 elseif right < 0.0 then right = 0.0 end
    wheels(left, right)
    i = i + 1
  end
  return floor(moved * 1000000.0)
end

local function p5(n)
  local pieces = math.min(n, 100000)
  local total, s = 0, ""
  for _ = 1, floor(n / pieces) do
    s = ""
    local i = 0
    while i < pieces do
      s = s .. "v" .. i .. ","
      i = i + 1
    end
    total = total + #s
  end
  return string.format("%.0f", total) .. s:sub(-8)
end

local count = 0

local function script(n)
  for _ = 1, n do
    count = count + 1
    coroutine.yield(true)
  end
  return false
end

local function p6(n)
  local running = {}
  for k = 1, 1000 do running[k] = coroutine.create(script) end
  local resume = coroutine.resume
  while #running > 0 do
    local still = {}
    for k = 1, #running do
      local _, more = resume(running[k], n)
      if more then still[#still + 1] = running[k] end
    end
    running = still
  end
  return count
end

local program, n = arg[1], floor(tonumber(arg[2]))
local answer
if program == "P1" then answer = p1(n + 0.0)
elseif program == "P2" then answer = p2(n)
elseif program == "P3" then answer = fib(n)
elseif program == "P4" then answer = p4(n, line, wheels)
elseif program == "P5" then answer = p5(n)
else answer = p6(n) end
if type(answer) == "number" then answer = string.format("%.0f", answer) end
print(program, string.format("%d", n), answer)
