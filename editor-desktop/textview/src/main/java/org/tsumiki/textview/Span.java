package org.tsumiki.textview;

/**
 * Where a block stands in the text. Spans nest as blocks do.
 *
 * @param blockId the block
 * @param startOffset its first character, in UTF-16 units from the beginning of the text
 * @param endOffset the place behind its last character
 */
public record Span(String blockId, int startOffset, int endOffset) {}
