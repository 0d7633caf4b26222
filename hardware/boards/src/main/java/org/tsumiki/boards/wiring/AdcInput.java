package org.tsumiki.boards.wiring;

/**
 * An input of an analogue-to-digital converter.
 *
 * @param adc the converter's id: a {@link Part.Adc} of the same wiring
 * @param channel from 0
 */
public record AdcInput(String adc, int channel) {}
