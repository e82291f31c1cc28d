package org.cleardocket.residents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A picture of a sentence, shown in place of a picture that cannot be shown. */
final class SentencePicture {

    static final String TYPE = "image/svg+xml";

    private static final int WIDEST = 22;
    private static final int LINE = 28;

    private SentencePicture() {
    }

    static byte[] of(String sentence, String direction) {
        var lines = lines(sentence);
        var text = new StringBuilder();
        for (var line = 0; line < lines.size(); line++) {
            text.append("<text x=\"150\" y=\"%d\">%s</text>".formatted(200 + LINE * (line * 2 - lines.size() + 1) / 2,
                    HtmlUtils.htmlEscape(lines.get(line), "UTF-8")));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400" width="300" height="400" direction="%s">\
                <rect width="300" height="400" fill="#f4f4f4"/>\
                <g fill="#1b1b1b" font-family="sans-serif" font-size="22" text-anchor="middle">%s</g></svg>
                """.formatted(direction, text).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(String sentence) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : sentence.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDEST) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
