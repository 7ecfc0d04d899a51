package demo.lms;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** The demo LMS: start it, register it at the tool, and use or extend its people and courses. */
public final class DemoLms implements AutoCloseable {

    private static final Instant TERM = Instant.parse("2026-09-01T06:00:00Z");

    static {
        // Else each answer waits 40 ms for the client to acknowledge its head. Read once, when a first server starts.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Campus campus = new Campus();
    private final PlatformKeys keys = new PlatformKeys();
    private final Services services = new Services();
    private final PlatformStorage storage = new PlatformStorage();
    private final HttpServer server;
    private final ExecutorService threads = Threads.perRequest();
    private final Site site;
    private volatile Tool tool;

    private DemoLms(HttpServer server, String toolUrl) {
        this.server = server;
        this.site =
                new Site(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        this.tool = new Tool(URI.create(toolUrl));
    }

    /**
     * Starts an LMS with people and courses in it, for this machine alone.
     *
     * @param port 0 for any free one
     * @param toolUrl the tool's public URL, without a trailing slash
     */
    public static DemoLms start(int port, String toolUrl) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            DemoLms lms = new DemoLms(HttpServer.create(new InetSocketAddress(loopback, port), 0), toolUrl);
            DemoCampus.fill(lms);
            lms.serve(Clock.systemUTC());
            return lms;
        } catch (IOException failure) {
            throw new UncheckedIOException("The demo LMS cannot use port " + port, failure);
        }
    }

    private void serve(Clock clock) {
        Sessions sessions = new Sessions();
        DynamicRegistration registration = new DynamicRegistration(this, clock);
        Views views = new Views(this, sessions);
        Router router = new Router(
                site.issuer(),
                (request, refusal) ->
                        views.page(request, refusal.status(), "message", Map.of("message", refusal.getMessage())));
        new CoursePages(this, sessions, views).addTo(router);
        new LaunchPages(this, sessions, views, clock).addTo(router);
        new ContentPages(this, sessions, views).addTo(router);
        new CopyPages(this, sessions).addTo(router);
        new PlatformPages(this, views, clock).addTo(router);
        new RegistrationPages(this, sessions, views, registration).addTo(router);
        storage.addTo(router, this, views);
        server.createContext(Site.REGISTRATION, registration);
        server.createContext("/", router);
        server.createContext(RosterEndpoint.PATH, new RosterEndpoint(this));
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** The issuer, which is also the address of the LMS. */
    public String issuer() {
        return site.issuer().toString();
    }

    /** Where the tool is: for a test that knows it only after the LMS is up. */
    public void connectTo(String toolUrl) {
        tool = new Tool(URI.create(toolUrl));
    }

    /** From now on courses open the tool as this client; the one registered by hand is out of use. */
    void use(Tool registered) {
        tool = registered;
    }

    /** The plain Spring properties that register this LMS at the tool. */
    public Map<String, String> registrationProperties() {
        String prefix = "anteroom.lti.registrations[0].";
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(prefix + "issuer", issuer());
        properties.put(prefix + "client-id", Tool.CLIENT_ID);
        properties.put(prefix + "authorization-endpoint", site.url(Site.AUTHORIZATION));
        properties.put(prefix + "token-endpoint", site.url(Site.TOKEN));
        properties.put(prefix + "jwks-uri", site.url(Site.KEYS));
        properties.put(prefix + "deployments[0]", Tool.DEPLOYMENT_ID);
        properties.put(prefix + "product", Site.PRODUCT);
        return properties;
    }

    public Person addPerson(String username, String givenName, String familyName, String locale) {
        return campus.addPerson(id -> new Person(id, username, givenName, familyName, locale, false));
    }

    public Person addAdmin(String username, String givenName, String familyName, String locale) {
        return campus.addPerson(id -> new Person(id, username, givenName, familyName, locale, true));
    }

    public Course addCourse(String label, String title) {
        return campus.addCourse(id -> new Course(id, label, title, TERM, Map.of()));
    }

    public Activity addActivity(Course course, String title, String description) {
        return addActivity(course, title, description, Map.of());
    }

    public Activity addActivity(Course course, String title, String description, Map<String, String> custom) {
        return campus.addActivity(id -> new Activity(id, course.id(), title, description, custom));
    }

    /** A new course of another term with the same people and activities. */
    public Course copyCourse(Course course, String label) {
        return CopyPages.copyCourse(this, course, label);
    }

    public void importActivities(Course from, Course into) {
        CopyPages.importInto(this, from, into);
    }

    public Activity duplicate(Activity activity) {
        return CopyPages.duplicate(this, activity);
    }

    /** Enrols, or changes the role of who is in the course already. */
    public void enrol(Course course, Person person, Role role) {
        campus.enrol(course, person, role);
    }

    public void unenrol(Course course, Person person) {
        campus.unenrol(course, person);
    }

    /** What tools may ask for behind the scenes. */
    public Services services() {
        return services;
    }

    /** What the pages of courses keep for a tool whose cookies browsers block. */
    public PlatformStorage storage() {
        return storage;
    }

    public Person person(String username) {
        return campus.persons().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    public Course course(String label) {
        return campus.courses().stream()
                .filter(course -> course.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    public Activity activity(String courseLabel, String title) {
        return campus.activities(course(courseLabel)).stream()
                .filter(activity -> activity.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** The next tokens are signed by a new key; the old ones stay published. */
    public void rotateKeys() {
        keys.rotate();
    }

    /** The claims of a launch in a frame, for a test that wants to spoil one of them before it signs. */
    public Map<String, Object> claims(Person person, Activity activity, String nonce) {
        return claimsOf(person, activity).of(Container.IFRAME, "test", nonce, Instant.now());
    }

    /** A token with these claims, signed by the current key. */
    public String sign(Map<String, Object> claims) {
        return keys.sign(claims);
    }

    Claims claimsOf(Person person, Activity activity) {
        return new Claims(site, tool, person, courseOf(activity), activity, services);
    }

    List<Course> coursesOf(Person person) {
        return campus.courses().stream().filter(course -> isIn(course, person)).toList();
    }

    Course courseOf(Activity activity) {
        return campus.course(activity.courseId()).orElseThrow(Refusal::notFound);
    }

    void requireAccess(Person person, Course course) {
        if (!isIn(course, person)) {
            throw new Refusal(403, person.name() + " is not enrolled in this course.");
        }
    }

    private static boolean isIn(Course course, Person person) {
        return person.admin() || course.roleOf(person).isPresent();
    }

    Campus campus() {
        return campus;
    }

    PlatformKeys keys() {
        return keys;
    }

    Site site() {
        return site;
    }

    Tool tool() {
        return tool;
    }
}
