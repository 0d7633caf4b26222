package org.tsumiki.vm;

/**
 * Why a program was stopped. Its words are in the message catalogue under {@code trap.<code>}.
 *
 * @param code stable name, e.g. {@code text-too-long}
 * @param script where
 * @param pc where in that script
 * @param detail the value at fault, for people who look closer
 */
public record Trap(String code, int script, int pc, String detail) {}
