package org.tsumiki.scratch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every block of Scratch 3 and what becomes of it: the table of {@code spec/import.md}, to which a
 * test holds it.
 */
final class Opcodes {
  /** Where a block can stand. */
  enum Shape {
    HAT,
    STATEMENT,
    VALUE,
    /** A list to choose from or a typed value inside another block. */
    MENU
  }

  /**
   * What becomes of a block.
   *
   * @param becomes the blocks that take its place, as the table names them; "" when it is left out
   */
  record Fate(Shape shape, String becomes) {}

  /** A line each: opcode, shape, what it becomes. */
  private static final String TABLE =
      """
      # motion
      motion_movesteps STATEMENT
      motion_turnright STATEMENT
      motion_turnleft STATEMENT
      motion_goto STATEMENT
      motion_goto_menu MENU
      motion_gotoxy STATEMENT
      motion_glideto STATEMENT
      motion_glideto_menu MENU
      motion_glidesecstoxy STATEMENT
      motion_pointindirection STATEMENT
      motion_pointtowards STATEMENT
      motion_pointtowards_menu MENU
      motion_changexby STATEMENT
      motion_setx STATEMENT
      motion_changeyby STATEMENT
      motion_sety STATEMENT
      motion_ifonedgebounce STATEMENT
      motion_setrotationstyle STATEMENT
      motion_xposition VALUE
      motion_yposition VALUE
      motion_direction VALUE
      motion_align_scene STATEMENT
      motion_scroll_right STATEMENT
      motion_scroll_up STATEMENT
      motion_xscroll VALUE
      motion_yscroll VALUE
      # looks
      looks_sayforsecs STATEMENT text_say, control_wait
      looks_say STATEMENT text_say
      looks_thinkforsecs STATEMENT text_say, control_wait
      looks_think STATEMENT text_say
      looks_switchcostumeto STATEMENT
      looks_costume MENU
      looks_nextcostume STATEMENT
      looks_switchbackdropto STATEMENT
      looks_switchbackdroptoandwait STATEMENT
      looks_backdrops MENU
      looks_nextbackdrop STATEMENT
      looks_changesizeby STATEMENT
      looks_setsizeto STATEMENT
      looks_changeeffectby STATEMENT
      looks_seteffectto STATEMENT
      looks_cleargraphiceffects STATEMENT
      looks_show STATEMENT
      looks_hide STATEMENT
      looks_gotofrontback STATEMENT
      looks_goforwardbackwardlayers STATEMENT
      looks_costumenumbername VALUE
      looks_backdropnumbername VALUE
      looks_size VALUE
      looks_hideallsprites STATEMENT
      looks_changestretchby STATEMENT
      looks_setstretchto STATEMENT
      # sound
      sound_playuntildone STATEMENT
      sound_play STATEMENT
      sound_sounds_menu MENU
      sound_stopallsounds STATEMENT
      sound_changeeffectby STATEMENT
      sound_seteffectto STATEMENT
      sound_cleareffects STATEMENT
      sound_changevolumeby STATEMENT
      sound_setvolumeto STATEMENT
      sound_volume VALUE
      sound_beats_menu MENU
      sound_effects_menu MENU
      # event
      event_whenflagclicked HAT event_start
      event_whenkeypressed HAT event_button (space, any, a: A; b: B), else left out
      event_whenthisspriteclicked HAT
      event_whenstageclicked HAT
      event_whenbackdropswitchesto HAT
      event_whengreaterthan HAT
      event_whentouchingobject HAT
      event_touchingobjectmenu MENU
      event_whenbroadcastreceived HAT event_message
      event_broadcast STATEMENT event_broadcast
      event_broadcastandwait STATEMENT event_broadcast_wait
      event_broadcast_menu MENU
      # control
      control_wait STATEMENT control_wait
      control_repeat STATEMENT control_repeat
      control_forever STATEMENT control_forever
      control_if STATEMENT control_if
      control_if_else STATEMENT control_if_else
      control_wait_until STATEMENT control_wait_until
      control_repeat_until STATEMENT control_repeat_until
      control_while STATEMENT control_repeat_until, logic_negate
      control_for_each STATEMENT control_for
      control_stop STATEMENT control_stop
      control_start_as_clone HAT
      control_create_clone_of STATEMENT
      control_create_clone_of_menu MENU
      control_delete_this_clone STATEMENT
      control_get_counter VALUE variables_get
      control_incr_counter STATEMENT variables_change
      control_clear_counter STATEMENT variables_set
      control_all_at_once STATEMENT the blocks inside it
      # sensing
      sensing_touchingobject VALUE
      sensing_touchingobjectmenu MENU
      sensing_touchingcolor VALUE
      sensing_coloristouchingcolor VALUE
      sensing_distanceto VALUE
      sensing_distancetomenu MENU
      sensing_askandwait STATEMENT text_say
      sensing_answer VALUE
      sensing_keypressed VALUE sense_button (space, any, a: A; b: B), else left out
      sensing_keyoptions MENU
      sensing_mousedown VALUE
      sensing_mousex VALUE
      sensing_mousey VALUE
      sensing_setdragmode STATEMENT
      sensing_loudness VALUE
      sensing_loud VALUE
      sensing_timer VALUE sense_timer
      sensing_resettimer STATEMENT sense_timer_reset
      sensing_of VALUE
      sensing_of_object_menu MENU
      sensing_current VALUE
      sensing_dayssince2000 VALUE
      sensing_online VALUE
      sensing_username VALUE
      sensing_userid VALUE
      # operator
      operator_add VALUE math_arithmetic ADD
      operator_subtract VALUE math_arithmetic MINUS
      operator_multiply VALUE math_arithmetic MULTIPLY
      operator_divide VALUE math_arithmetic DIVIDE
      operator_random VALUE math_random
      operator_gt VALUE logic_compare GT
      operator_lt VALUE logic_compare LT
      operator_equals VALUE logic_compare EQ
      operator_and VALUE logic_operation AND
      operator_or VALUE logic_operation OR
      operator_not VALUE logic_negate
      operator_join VALUE text_join
      operator_letter_of VALUE text_letter
      operator_length VALUE text_length
      operator_contains VALUE text_contains
      operator_mod VALUE math_arithmetic MODULO
      operator_round VALUE math_single ROUND
      operator_mathop VALUE math_single
      # data
      data_variable VALUE variables_get
      data_setvariableto STATEMENT variables_set
      data_changevariableby STATEMENT variables_change
      data_showvariable STATEMENT
      data_hidevariable STATEMENT
      data_listcontents VALUE lists_text
      data_addtolist STATEMENT lists_add
      data_deleteoflist STATEMENT lists_remove (all: lists_clear)
      data_deletealloflist STATEMENT lists_clear
      data_insertatlist STATEMENT lists_insert (last: lists_add)
      data_replaceitemoflist STATEMENT lists_replace
      data_itemoflist VALUE lists_item
      data_itemnumoflist VALUE lists_index_of
      data_lengthoflist VALUE lists_length
      data_listcontainsitem VALUE lists_contains
      data_showlist STATEMENT
      data_hidelist STATEMENT
      data_listindexall MENU
      data_listindexrandom MENU
      # procedures
      procedures_definition HAT procedure_define
      procedures_prototype MENU
      procedures_declaration MENU
      procedures_call STATEMENT procedure_call
      argument_reporter_string_number VALUE variables_get
      argument_reporter_boolean VALUE variables_get
      argument_editor_boolean MENU
      argument_editor_string_number MENU
      # shadows
      math_number MENU
      math_positive_number MENU
      math_whole_number MENU
      math_integer MENU
      math_angle MENU
      colour_picker MENU
      text MENU
      note MENU
      matrix MENU
      # pen
      pen_clear STATEMENT
      pen_stamp STATEMENT
      pen_penDown STATEMENT
      pen_penUp STATEMENT
      pen_setPenColorToColor STATEMENT
      pen_changePenColorParamBy STATEMENT
      pen_setPenColorParamTo STATEMENT
      pen_changePenSizeBy STATEMENT
      pen_setPenSizeTo STATEMENT
      pen_setPenShadeToNumber STATEMENT
      pen_changePenShadeBy STATEMENT
      pen_setPenHueToNumber STATEMENT
      pen_changePenHueBy STATEMENT
      # music
      music_playDrumForBeats STATEMENT
      music_midiPlayDrumForBeats STATEMENT
      music_restForBeats STATEMENT
      music_playNoteForBeats STATEMENT
      music_setInstrument STATEMENT
      music_midiSetInstrument STATEMENT
      music_setTempo STATEMENT
      music_changeTempo STATEMENT
      music_getTempo VALUE
      # video
      videoSensing_whenMotionGreaterThan HAT
      videoSensing_videoOn VALUE
      videoSensing_videoToggle STATEMENT
      videoSensing_setVideoTransparency STATEMENT
      # text2speech
      text2speech_speakAndWait STATEMENT text_say
      text2speech_setVoice STATEMENT
      text2speech_setLanguage STATEMENT
      # translate
      translate_getTranslate VALUE
      translate_getViewerLanguage VALUE
      # makeymakey
      makeymakey_whenMakeyKeyPressed HAT
      makeymakey_whenCodePressed HAT
      # microbit
      microbit_whenButtonPressed HAT
      microbit_isButtonPressed VALUE
      microbit_whenGesture HAT
      microbit_displaySymbol STATEMENT
      microbit_displayText STATEMENT
      microbit_displayClear STATEMENT
      microbit_whenTilted HAT
      microbit_isTilted VALUE
      microbit_getTiltAngle VALUE
      microbit_whenPinConnected HAT
      # ev3
      ev3_motorTurnClockwise STATEMENT
      ev3_motorTurnCounterClockwise STATEMENT
      ev3_motorSetPower STATEMENT
      ev3_getMotorPosition VALUE
      ev3_whenButtonPressed HAT
      ev3_whenDistanceLessThan HAT
      ev3_whenBrightnessLessThan HAT
      ev3_buttonPressed VALUE
      ev3_getDistance VALUE
      ev3_getBrightness VALUE
      ev3_beep STATEMENT
      # boost
      boost_motorOnFor STATEMENT
      boost_motorOnForRotation STATEMENT
      boost_motorOn STATEMENT
      boost_motorOff STATEMENT
      boost_setMotorPower STATEMENT
      boost_setMotorDirection STATEMENT
      boost_getMotorPosition VALUE
      boost_whenColor HAT
      boost_seeingColor VALUE
      boost_whenTilted HAT
      boost_getTiltAngle VALUE
      boost_setLightHue STATEMENT
      # wedo2
      wedo2_motorOnFor STATEMENT
      wedo2_motorOn STATEMENT
      wedo2_motorOff STATEMENT
      wedo2_startMotorPower STATEMENT
      wedo2_setMotorDirection STATEMENT
      wedo2_setLightHue STATEMENT
      wedo2_playNoteFor STATEMENT
      wedo2_whenDistance HAT
      wedo2_whenTilted HAT
      wedo2_getDistance VALUE
      wedo2_isTilted VALUE
      wedo2_getTiltAngle VALUE
      # gdxfor
      gdxfor_whenGesture HAT
      gdxfor_whenForcePushedOrPulled HAT
      gdxfor_getForce VALUE
      gdxfor_whenTilted HAT
      gdxfor_isTilted VALUE
      gdxfor_getTilt VALUE
      gdxfor_isFreeFalling VALUE
      gdxfor_getSpinSpeed VALUE
      gdxfor_getAcceleration VALUE
      # speech2text
      speech2text_listenAndWait STATEMENT
      speech2text_whenIHearHat HAT
      speech2text_getSpeech VALUE
      # old
      sensing_videoon VALUE
      """;

  private static final Map<String, Fate> FATES = fates();

  private Opcodes() {}

  private static Map<String, Fate> fates() {
    Map<String, Fate> fates = new LinkedHashMap<>();
    TABLE
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          String[] words = line.split(" ", 3);
          fates.put(words[0], new Fate(Shape.valueOf(words[1]), words.length < 3 ? "" : words[2]));
        });
    return java.util.Collections.unmodifiableMap(fates);
  }

  /** All of them, in the order of the table. */
  static Map<String, Fate> all() {
    return FATES;
  }

  static Optional<Fate> fate(String opcode) {
    return Optional.ofNullable(FATES.get(opcode));
  }

  private static boolean is(String opcode, Shape shape) {
    return fate(opcode).filter(fate -> fate.shape() == shape).isPresent();
  }

  static boolean isHat(String opcode) {
    return is(opcode, Shape.HAT);
  }

  static boolean isValue(String opcode) {
    return is(opcode, Shape.VALUE);
  }

  /** Menus of extensions all have that in their names. */
  static boolean isMenu(String opcode) {
    return is(opcode, Shape.MENU) || opcode.contains("_menu_");
  }

  /** Blocks that do nothing to variables and go on at once. */
  static boolean takesNoTime(String opcode) {
    boolean leftOut = is(opcode, Shape.STATEMENT) && fate(opcode).orElseThrow().becomes().isEmpty();
    boolean waits = opcode.contains("glide") || opcode.contains("wait") || opcode.contains("until");
    return (leftOut && !waits && !opcode.startsWith("control_"))
        || opcode.equals("sensing_resettimer");
  }
}
