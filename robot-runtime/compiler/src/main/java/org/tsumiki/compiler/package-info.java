/**
 * From a {@link org.tsumiki.program.Program} to a {@link org.tsumiki.bytecode.ProgramImage}, or to
 * diagnostics that name a block.
 *
 * <p>Pure. Start with {@link org.tsumiki.compiler.Compiler}. {@code Inference} finds the types,
 * {@code ExpressionLowering} turns expressions into typed {@code Value}s and tells what is wrong,
 * {@code StatementWriter} writes the code, {@code ImageBuilder} puts it together. What it can say
 * is {@link org.tsumiki.compiler.DiagnosticCode}.
 */
@NullMarked
package org.tsumiki.compiler;

import org.jspecify.annotations.NullMarked;
