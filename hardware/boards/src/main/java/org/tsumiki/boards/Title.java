package org.tsumiki.boards;

/** A name at each reading level: ひらがな with word spaces, 漢字 with readings, English. */
public record Title(String hira, String ruby, String en) {}
