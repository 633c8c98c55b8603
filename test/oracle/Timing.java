import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.velocity.Template;

/**
 * The real engine for the benchmark, asked as test/bench/engines/protocol.ts says. Time is taken inside this process and
 * without the parsing of the template: from the request to the text, with the reading of the body.
 */
public final class Timing {
  private final Engine engine = Engine.apiGateway();
  private final Map<String, Work> works = new HashMap<>();
  private static int seen;

  public static void main(String[] arguments) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    Timing timing = new Timing();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      StringBuilder text = new StringBuilder();
      Json.write(timing.answer((Map<?, ?>) Json.read(line)), text);
      out.println(text);
    }
    if (seen == 0) System.exit(1);
  }

  private Map<String, Object> answer(Map<?, ?> question) {
    Map<String, Object> answer = new LinkedHashMap<>();
    if (question.containsKey("load")) load(question, answer);
    else answer.put("nanoseconds", time(works.get(question.get("run")), (Integer) question.get("times")));
    return answer;
  }

  private void load(Map<?, ?> question, Map<String, Object> answer) {
    try {
      Map<?, ?> request = (Map<?, ?>) question.get("request");
      Work work = new Work(engine.parse((String) question.get("template")), request);
      answer.put("printed", work.once());
      works.put((String) question.get("load"), work);
    } catch (Exception broken) {
      answer.put("failed", String.valueOf(broken));
    }
  }

  private static long time(Work work, int times) {
    Gateway.isLarge = work.isLarge;
    long start = System.nanoTime();
    for (int time = 0; time < times; time++) seen += work.once().size();
    return System.nanoTime() - start;
  }

  /** A template with its request. */
  private static final class Work {
    private final Template template;
    private final Map<?, ?> request;
    /** Found out before time is taken, as the real engine's reader has no such limit. */
    final boolean isLarge;

    Work(Template template, Map<?, ?> request) {
      this.template = template;
      this.request = request;
      isLarge = Gateway.isRefusedForSize((String) request.get("body"));
    }

    Map<String, Object> once() {
      Gateway gateway = new Gateway(request);
      StringWriter out = new StringWriter();
      Engine.render(template, gateway.scope(), out);
      Map<String, Object> printed = new LinkedHashMap<>();
      printed.put("body", out.toString());
      Object status = gateway.responseOverride().get("status");
      if (status != null) printed.put("status", status);
      return printed;
    }
  }
}
