package org.tsumiki.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture may only be looked at. */
class SvgCheckTest {

  @Test
  void plainShapesAreAPicture() {
    assertThat(
            SvgCheck.problems(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- a lamp -->
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">
                  <title>A lamp</title>
                  <defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>
                  <g fill="url(#g)"><circle cx='5' cy="5" r="4"/><use xlink:href="#g"/></g>
                </svg>
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg><script>alert(1)</script></svg>",
        "<svg><SCRIPT/></svg>",
        "<svg onload=\"x()\"></svg>",
        "<svg ONLOAD='x()'></svg>",
        "<svg><a href=\"#x\"></a></svg>",
        "<svg><use href=\"http://x/y.svg#z\"/></svg>",
        "<svg><use xlink:href=\"other.svg\"/></svg>",
        "<svg><use href=\"javascript:x()\"/></svg>",
        "<svg><use href=\" data:image/svg+xml,x\"/></svg>",
        "<svg><rect fill=\"url(http://x)\"/></svg>",
        "<svg><rect fill=\"url( 'x.svg' )\"/></svg>",
        "<svg><rect style=\"fill:&#117;rl(x)\"/></svg>",
        "<svg><image href=\"#a\"/></svg>",
        "<svg><foreignObject></foreignObject></svg>",
        "<svg><style>@import 'x';</style></svg>",
        "<svg><animate attributeName=\"href\" to=\"x\"/></svg>",
        "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg></svg>",
        "<?xml-stylesheet href=\"x.css\"?><svg></svg>",
        "<svg><![CDATA[<script>]]></svg>",
        "<svg><g></svg>",
        "<svg></svg><svg></svg>",
        "<html></html>",
        "<svg",
        ""
      })
  void whateverElseIsRefused(String text) {
    assertThat(SvgCheck.problems(text)).isNotEmpty();
  }

  @Test
  void theLineIsTold() {
    assertThat(SvgCheck.problems("<svg>\n\n<script/></svg>").getFirst().line()).isEqualTo(3);
  }
}
