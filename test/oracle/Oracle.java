import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;

/** Answers one line of JSON for each line of JSON: what the real engine prints for a template, or where it refuses. */
public final class Oracle {
  private static final int LONGEST_OUTPUT = 8_000_000;

  public static void main(String[] arguments) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.US_ASCII));
    long seconds = Long.parseLong(arguments[0]);
    Worker worker = new Worker();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Map<String, Object> answer = worker.ask(line, seconds);
      if (answer == null) {
        worker.abandon();
        worker = new Worker();
        answer = refused("timeout", null);
      }
      out.append(written(answer)).append('\n');
      if (!in.ready()) out.flush();
    }
    out.flush();
    System.exit(0);
  }

  /** An override can hold itself, or a block that fails when its text is asked for. */
  private static CharSequence written(Map<String, Object> answer) {
    StringBuilder text = new StringBuilder();
    try {
      Json.write(answer, text);
      return text;
    } catch (StackOverflowError | RuntimeException broken) {
      return written(refused("render", broken));
    }
  }

  private static Map<String, Object> refused(String stage, Throwable reason) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("refused", stage);
    answer.put("message", String.valueOf(reason));
    return answer;
  }

  /** Renders on a thread of its own, with Java's default stack, so that a template that never ends can be given up. */
  private static final class Worker implements Runnable {
    final SynchronousQueue<Map<?, ?>> requests = new SynchronousQueue<>();
    final SynchronousQueue<Map<String, Object>> answers = new SynchronousQueue<>();
    private final Engine velocity = Engine.velocity();
    private final Engine apiGateway = Engine.apiGateway();
    private final Thread thread = new Thread(this);

    Worker() {
      thread.setDaemon(true);
      thread.start();
    }

    /** Null when the time or the memory is used up. */
    Map<String, Object> ask(String line, long seconds) throws InterruptedException {
      try {
        requests.put((Map<?, ?>) Json.read(line));
        return answers.poll(seconds, TimeUnit.SECONDS);
      } catch (OutOfMemoryError exhausted) {
        return null;
      }
    }

    @SuppressWarnings("deprecation")
    void abandon() throws InterruptedException {
      thread.stop();
      thread.join(1000);
    }

    @Override
    public void run() {
      try {
        for (;;) answers.put(answer(requests.take()));
      } catch (InterruptedException | ThreadDeath | OutOfMemoryError given) {
        // The next worker takes over.
      }
    }

    private Map<String, Object> answer(Map<?, ?> request) {
      boolean stock = "velocity".equals(request.get("dialect"));
      Template template;
      try {
        template = (stock ? velocity : apiGateway).parse((String) request.get("template"));
      } catch (ThreadDeath | OutOfMemoryError given) {
        throw given;
      } catch (Throwable broken) {
        return refused("parse", broken);
      }
      try {
        return stock ? velocity(template, request) : apiGateway(template, request);
      } catch (ThreadDeath | OutOfMemoryError given) {
        throw given;
      } catch (Throwable broken) {
        return refused("render", broken);
      }
    }

    private static Map<String, Object> velocity(Template template, Map<?, ?> request) {
      Map<String, Object> answer = new LinkedHashMap<>();
      Map<?, ?> context = (Map<?, ?>) request.get("context");
      answer.put("output", render(template, new VelocityContext(new LinkedHashMap<>(context))));
      return answer;
    }

    private static Map<String, Object> apiGateway(Template template, Map<?, ?> request) {
      Gateway gateway = new Gateway(request);
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("output", render(template, gateway.scope()));
      answer.put("requestOverride", gateway.requestOverride());
      answer.put("responseOverride", gateway.responseOverride());
      return answer;
    }

    private static String render(Template template, VelocityContext context) {
      BoundedWriter out = new BoundedWriter();
      Engine.render(template, context, out);
      return out.text.toString();
    }
  }

  private static final class BoundedWriter extends Writer {
    final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      if (text.length() + length > LONGEST_OUTPUT) throw new IOException("the output is too long");
      text.append(characters, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
