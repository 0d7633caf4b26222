/** Image format, opcodes, verifier, disassembler, debug map. Pure. */
@NullMarked
package org.tsumiki.bytecode;

import org.jspecify.annotations.NullMarked;
