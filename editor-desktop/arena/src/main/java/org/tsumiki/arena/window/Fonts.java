package org.tsumiki.arena.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.Texture.TextureFilter;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.GlyphLayout;
import com.badlogic.gdx.graphics.g2d.PixmapPacker;
import com.badlogic.gdx.graphics.g2d.freetype.FreeTypeFontGenerator;
import com.badlogic.gdx.graphics.g2d.freetype.FreeTypeFontGenerator.FreeTypeFontParameter;
import com.badlogic.gdx.graphics.g2d.freetype.FreeTypeFontGenerator.Hinting;
import com.badlogic.gdx.utils.Disposable;
import java.util.HashMap;
import java.util.Map;
import org.tsumiki.arena.picture.Mark;
import org.tsumiki.arena.picture.Ruler;

/**
 * The letters, drawn at the very size in which they are shown, so that they are sharp; each is made
 * when it is first needed.
 */
final class Fonts implements Ruler, Disposable {
  private static final String FOLDER = "org/tsumiki/arena/window/";
  private static final int PAGE_PX = 1024;

  private final FreeTypeFontGenerator regular = generator("BIZUDPGothic-Regular.ttf");
  private final FreeTypeFontGenerator bold = generator("BIZUDPGothic-Bold.ttf");
  private final PixmapPacker packer =
      new PixmapPacker(PAGE_PX, PAGE_PX, Pixmap.Format.RGBA8888, 1, false);
  private final Map<Mark.Style, BitmapFont> fonts = new HashMap<>();
  private final GlyphLayout layout = new GlyphLayout();

  private static FreeTypeFontGenerator generator(String file) {
    return new FreeTypeFontGenerator(Gdx.files.classpath(FOLDER + file));
  }

  BitmapFont font(Mark.Style style) {
    return fonts.computeIfAbsent(style, this::make);
  }

  private BitmapFont make(Mark.Style style) {
    FreeTypeFontParameter parameter = new FreeTypeFontParameter();
    parameter.size = Math.max(6, style.sizePx());
    parameter.incremental = true;
    parameter.packer = packer;
    parameter.characters = "";
    parameter.hinting = Hinting.None;
    parameter.color = Color.WHITE;
    parameter.gamma = 1.2f;
    parameter.kerning = false;
    parameter.minFilter = TextureFilter.Linear;
    parameter.magFilter = TextureFilter.Linear;
    BitmapFont font = (style.bold() ? bold : regular).generateFont(parameter);
    font.setUseIntegerPositions(true);
    font.getData().markupEnabled = false;
    return font;
  }

  @Override
  public double widthPx(String text, Mark.Style style) {
    layout.setText(font(style), text);
    return layout.width;
  }

  @Override
  public void dispose() {
    fonts.values().forEach(BitmapFont::dispose);
    packer.dispose();
    regular.dispose();
    bold.dispose();
  }
}
