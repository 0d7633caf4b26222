package org.tsumiki.link;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.tsumiki.link.wire.Wire;

/** Asks and answers as bodies of frames, and back. */
final class AskWire {
  private AskWire() {}

  /** An ask or an answer with its number. */
  record Numbered<T>(int number, T what) {}

  static byte[] write(int number, Ask ask) {
    Wire.Ask.Builder message = Wire.Ask.newBuilder().setNumber(number);
    switch (ask) {
      case Ask.Code(int step, byte[] bytes, String editor) ->
          message.setCode(codeStep(step, bytes).setName(LinkLimits.name(editor)));
      case Ask.Cable(byte[] key, String editor, boolean mentor) ->
          message.setCable(cableKey(key).setName(LinkLimits.name(editor)).setMentor(mentor));
      case Ask.Find() -> message.setFind(Wire.Find.getDefaultInstance());
      case Ask.Forget() -> message.setForget(Wire.Forget.getDefaultInstance());
      case Ask.Seat(boolean bind) -> message.setSeat(Wire.Seat.newBuilder().setBind(bind));
      case Ask.Update(byte[] request) ->
          message.setUpdate(Wire.Update.newBuilder().setRequest(ByteString.copyFrom(request)));
      case Ask.UpdatePiece(int offset, byte[] data) ->
          message.setUpdatePiece(
              Wire.UpdatePiece.newBuilder().setOffset(offset).setData(ByteString.copyFrom(data)));
      case Ask.Install() -> message.setInstall(Wire.Install.getDefaultInstance());
      case Ask.RollBack() -> message.setRollBack(Wire.RollBack.getDefaultInstance());
      case Ask.News() -> message.setAskUpdateNews(Wire.AskUpdateNews.getDefaultInstance());
    }
    return message.build().toByteArray();
  }

  static byte[] write(int number, Answer answer) {
    Wire.Answer.Builder message = Wire.Answer.newBuilder().setNumber(number);
    switch (answer) {
      case Answer.Code(int step, byte[] bytes) -> message.setCode(codeStep(step, bytes));
      case Answer.Cable(byte[] key) -> message.setCable(cableKey(key));
      case Answer.Done() -> message.setDone(Wire.Done.getDefaultInstance());
      case Answer.No(LinkFault fault) -> message.setNo(fault.toWire());
      case Answer.News(String version, boolean busy, String about, String code) ->
          message.setUpdateNews(
              Wire.UpdateNews.newBuilder()
                  .setVersion(LinkLimits.text(version))
                  .setBusy(busy)
                  .setAbout(LinkLimits.text(about))
                  .setCode(LinkLimits.text(code)));
    }
    return message.build().toByteArray();
  }

  private static Wire.CodeStep.Builder codeStep(int step, byte[] bytes) {
    return Wire.CodeStep.newBuilder().setStep(step).setMessage(ByteString.copyFrom(bytes));
  }

  private static Wire.CableKey.Builder cableKey(byte[] key) {
    return Wire.CableKey.newBuilder().setKey(ByteString.copyFrom(key));
  }

  /** Empty when it makes no sense, or is a newer minor's. */
  static Optional<Numbered<Ask>> ask(byte[] body) {
    Wire.Ask message;
    try {
      message = Wire.Ask.parseFrom(body);
    } catch (InvalidProtocolBufferException e) {
      return Optional.empty();
    }
    Optional<Ask> ask =
        switch (message.getBodyCase()) {
          case CODE -> {
            Wire.CodeStep code = message.getCode();
            yield Optional.of(
                new Ask.Code(
                    code.getStep(),
                    code.getMessage().toByteArray(),
                    LinkLimits.name(code.getName())));
          }
          case CABLE -> {
            Wire.CableKey cable = message.getCable();
            yield Optional.of(
                new Ask.Cable(
                    cable.getKey().toByteArray(),
                    LinkLimits.name(cable.getName()),
                    cable.getMentor()));
          }
          case FIND -> Optional.of(new Ask.Find());
          case FORGET -> Optional.of(new Ask.Forget());
          case SEAT -> Optional.of(new Ask.Seat(message.getSeat().getBind()));
          case UPDATE ->
              Optional.of(new Ask.Update(message.getUpdate().getRequest().toByteArray()));
          case UPDATE_PIECE ->
              Optional.of(
                  new Ask.UpdatePiece(
                      message.getUpdatePiece().getOffset(),
                      message.getUpdatePiece().getData().toByteArray()));
          case INSTALL -> Optional.of(new Ask.Install());
          case ROLL_BACK -> Optional.of(new Ask.RollBack());
          case ASK_UPDATE_NEWS -> Optional.of(new Ask.News());
          case BODY_NOT_SET -> Optional.empty();
        };
    return ask.map(what -> new Numbered<>(message.getNumber(), what));
  }

  /** Empty when it makes no sense. */
  static Optional<Numbered<Answer>> answer(byte[] body) {
    Wire.Answer message;
    try {
      message = Wire.Answer.parseFrom(body);
    } catch (InvalidProtocolBufferException e) {
      return Optional.empty();
    }
    Optional<Answer> answer =
        switch (message.getBodyCase()) {
          case CODE ->
              Optional.of(
                  new Answer.Code(
                      message.getCode().getStep(), message.getCode().getMessage().toByteArray()));
          case CABLE -> Optional.of(new Answer.Cable(message.getCable().getKey().toByteArray()));
          case DONE -> Optional.of(new Answer.Done());
          case NO -> Optional.of(new Answer.No(LinkFault.ofWire(message.getNo())));
          case UPDATE_NEWS -> {
            Wire.UpdateNews news = message.getUpdateNews();
            yield Optional.of(
                new Answer.News(
                    LinkLimits.text(news.getVersion()),
                    news.getBusy(),
                    LinkLimits.text(news.getAbout()),
                    LinkLimits.text(news.getCode())));
          }
          case BODY_NOT_SET -> Optional.empty();
        };
    return answer.map(what -> new Numbered<>(message.getNumber(), what));
  }
}
