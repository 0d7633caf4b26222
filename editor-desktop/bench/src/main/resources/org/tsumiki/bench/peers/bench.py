# The benchmark programs for CPython and MicroPython: bench.py PROGRAM N prints "PROGRAM N ANSWER".
# What each does, and what N is: spec/bench.md.
import math
import sys


def p1(n):
    x, s, i = 1.0, 0.0, 0.0
    while i < n:
        x = x * 0.75 + 1.25
        if x > 4.5:
            x = x - 3.5
        s = s + x / 3.0
        i = i + 1.0
    return math.floor(s * 1000.0)


def p2(rounds):
    last = 100000
    total = 0
    for _ in range(rounds):
        flags = []
        k = 0
        while k <= last:
            flags.append(1)
            k += 1
        i = 2
        while i * i <= last:
            if flags[i] == 1:
                j = i * i
                while j <= last:
                    flags[j] = 0
                    j += i
            i += 1
        i = 2
        while i <= last:
            if flags[i] == 1:
                total += 1
            i += 1
    return total


def fib(k):
    if k < 2:
        return k
    return fib(k - 1) + fib(k - 2)




READINGS = [float(k * 37 % 101) for k in range(256)]
place = 0
moved = 0.0


def line():
    global place
    reading = READINGS[place]
    place += 1
    if place >= 256:
        place = 0
    return reading


def wheels(left, right):
    global moved
    moved = moved * 0.5 + left - right * 0.25


def p4(n, line, wheels):
    integral, prev, i = 0.0, 0.0, 0
    while i < n:
        err = line() - 50.0
        integral = integral + err
        if integral > 1000.0:
            integral = 1000.0
        elif integral < -1000.0:
            integral = -1000.0
        u = 0.8 * err + 0.01 * integral + 2.5 * (err - prev)
        prev = err
        left = 60.0 + u
        right = 60.0 - u
        if left > 100.0:
            left = 100.0
        elif left < 0.0:
            left = 0.0
        if right > 100.0:
            right = 100.0
        elif right < 0.0:
            right = 0.0
        wheels(left, right)
        i += 1
    return math.floor(moved * 1000000.0)


def p5(n):
    pieces = min(n, 100000)
    total = 0
    for _ in range(n // pieces):
        s = ""
        i = 0
        while i < pieces:
            s = s + "v" + str(i) + ","
            i += 1
        total += len(s)
    return str(total) + s[-8:]


count = 0


def script(n):
    global count
    for _ in range(n):
        count = count + 1
        yield


def p6(n):
    running = [script(n) for _ in range(1000)]
    while running:
        still = []
        for one in running:
            try:
                next(one)
                still.append(one)
            except StopIteration:
                pass
        running = still
    return count


program = sys.argv[1]
n = int(sys.argv[2])
if program == "P1":
    answer = p1(float(n))
elif program == "P2":
    answer = p2(n)
elif program == "P3":
    answer = fib(n)
elif program == "P4":
    answer = p4(n, line, wheels)
elif program == "P5":
    answer = p5(n)
else:
    answer = p6(n)
print(program, n, answer)
